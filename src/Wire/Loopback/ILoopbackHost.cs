namespace QsGen.Wire.Loopback;

/// <summary>Something that serves on the loopback interface. Disposing ends it.</summary>
internal interface ILoopbackHost : IAsyncDisposable
{
    /// <summary>
    /// Where it listens: <c>127.0.0.1:port</c>, or the name of a <see cref="LoopbackSocket"/>; after a token and <c>@</c> where it wants
    /// one.
    /// </summary>
    string Address { get; }
}
