namespace QsGen.Tests.Engine.Support;

/// <summary>A program that can be edited at random between runs.</summary>
internal interface IRandomProgram
{
    /// <summary>Registers what the program wants at the moment; returns its exit code.</summary>
    Task<int> RunAsync(IReadOnlyDictionary<string, string> variables, CancellationToken stop);

    /// <summary>Changes a few things.</summary>
    void Edit();

    /// <summary>The name of a resource that the program may have.</summary>
    string AnyName(Random chooser);
}
