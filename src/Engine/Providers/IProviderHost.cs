namespace QsGen.Engine.Providers;

/// <summary>A running provider. Disposing ends it.</summary>
internal interface IProviderHost : IAsyncDisposable
{
    /// <summary>Where it listens: <c>127.0.0.1:port</c>.</summary>
    string Address { get; }
}
