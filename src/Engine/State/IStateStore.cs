namespace QsGen.Engine.State;

/// <summary>Keeps the state of stacks.</summary>
internal interface IStateStore
{
    /// <summary>Where the state of a stack is kept, and the copy before the last operation, for messages.</summary>
    string PlaceOf(string stack) => $"the state of stack '{stack}'";

    /// <summary>Takes the right to be the only writer of a stack until the result is disposed.</summary>
    /// <exception cref="EngineException">Someone else holds it.</exception>
    Task<IAsyncDisposable> LockAsync(string stack, string operation, CancellationToken cancellationToken);

    /// <summary>The bytes of the stack's state file, or null if the stack does not exist.</summary>
    Task<byte[]?> ReadAsync(string stack, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the stack's state; after the call it is durable, and a crash at any moment leaves the old or the new one.
    /// </summary>
    Task WriteAsync(string stack, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Keeps a copy of the present state beside it, replacing the copy before.</summary>
    Task BackUpAsync(string stack, CancellationToken cancellationToken);

    /// <summary>Takes the stack's state and the copy before away.</summary>
    Task RemoveAsync(string stack, CancellationToken cancellationToken);

    /// <summary>Names of the stacks that have a state, sorted.</summary>
    IReadOnlyList<string> Stacks();
}
