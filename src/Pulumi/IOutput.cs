namespace Pulumi;

/// <summary>An output whatever its type.</summary>
internal interface IOutput
{
    /// <summary>The type of the value.</summary>
    Type ValueType { get; }

    /// <summary>Waits for the value and what is known about it.</summary>
    Task<OutputData<object?>> GetDataAsync();
}
