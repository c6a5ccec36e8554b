using QsGen.Provider;

namespace QsGen.Tests.Provider;

/// <summary>The provider started as the engine starts plugins.</summary>
[Platform("Linux,MacOsX", Reason = "signals are sent with kill")]
internal sealed class ProviderProcessTests
{
    [Test]
    public async Task Start_WithTheEnginesFlags_PrintsThePortAndAnswers()
    {
        using var engine = ProviderProcess.Listen(out var address);

        await using var provider = await ProviderProcess.StartAsync("--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:1", address);

        Assert.That(provider.FirstLine, Does.Match("^[0-9]+$"));
        Assert.That((await provider.Client.GetPluginInfoAsync(new())).Version, Is.EqualTo(ProviderHost.Version));
    }

    [Test]
    public async Task End_OfTheEngine_IsItsEnd()
    {
        using var engine = ProviderProcess.Listen(out var address);
        await using var provider = await ProviderProcess.StartAsync(address);

        engine.Stop();

        Assert.That(await provider.WaitAsync(), Is.EqualTo((0, "")), "nothing but the port is written to standard output");
    }

    [Test]
    public async Task Interrupt_EndsItWithoutAnError()
    {
        using var engine = ProviderProcess.Listen(out var address);
        await using var provider = await ProviderProcess.StartAsync(address);

        provider.Interrupt();

        Assert.That(await provider.WaitAsync(), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Start_ByHand_WaitsToBeAttachedAndThenFollowsTheEngine()
    {
        await using var provider = await ProviderProcess.StartAsync("provider");
        var engine = ProviderProcess.Listen(out var address);

        await provider.Client.AttachAsync(new() { Address = address });
        Assert.That((await provider.Client.GetPluginInfoAsync(new())).Version, Is.EqualTo(ProviderHost.Version));
        engine.Dispose();

        Assert.That((await provider.WaitAsync()).ExitCode, Is.Zero);
    }
}
