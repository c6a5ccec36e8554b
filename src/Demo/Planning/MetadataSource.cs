namespace QsGen.Demo.Planning;

/// <summary>Where the values of a metadata key come from.</summary>
internal enum MetadataSource
{
    /// <summary>The rail's declared examples, in turn.</summary>
    Example,

    /// <summary>A reference that no other firing of the rail has.</summary>
    Reference,

    /// <summary>The id of the customer's account: an internal one before an external one.</summary>
    Holder,

    /// <summary>The id of the debited account.</summary>
    Payer,

    /// <summary>The id of the credited account.</summary>
    Payee,

    /// <summary>The day of the posting.</summary>
    Day,

    /// <summary>The month of the posting.</summary>
    Month,

    /// <summary>The instant at which the transfer is complete.</summary>
    Completion,
}
