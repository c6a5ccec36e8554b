namespace Pulumi.Runtime;

/// <summary>An output of a resource that is yet to be resolved, whatever its type.</summary>
internal interface IOutputSource
{
    /// <summary>The type of the value.</summary>
    Type ValueType { get; }

    /// <summary>The output itself.</summary>
    object Output { get; }

    /// <summary>Gives it its value.</summary>
    void Resolve(OutputData<object?> data);

    /// <summary>Makes all who wait for it fail.</summary>
    void Fail(Exception exception);
}
