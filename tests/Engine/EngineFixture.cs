using QsGen.Tests.Engine.Support;

namespace QsGen.Tests.Engine;

/// <summary>A fresh engine, provider and state for each test.</summary>
internal abstract class EngineFixture
{
    protected EngineHarness Engine { get; private set; } = null!;

    protected TestProvider Provider => Engine.Provider;

    [SetUp]
    public async Task StartAsync() => Engine = await EngineHarness.StartAsync();

    [TearDown]
    public async Task StopAsync() => await Engine.DisposeAsync();
}
