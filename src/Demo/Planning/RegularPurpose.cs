namespace QsGen.Demo.Planning;

/// <summary>What a payment of the same amount each time is for.</summary>
internal enum RegularPurpose
{
    /// <summary>Pay, on paydays.</summary>
    Salary,

    /// <summary>Rent, on the first business day of a month.</summary>
    Rent,
}
