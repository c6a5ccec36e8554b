using QsGen.Cli;

namespace QsGen.Tests.Cli;

internal sealed class LaunchPlanTests
{
    [TestCase("", false, LaunchMode.CommandLine, null)]
    [TestCase("", true, LaunchMode.Program, null)]
    [TestCase("--logtostderr", true, LaunchMode.Program, null)]
    [TestCase("up", true, LaunchMode.CommandLine, null)]
    [TestCase("up", false, LaunchMode.CommandLine, null)]
    [TestCase("127.0.0.1:4711", false, LaunchMode.Provider, "127.0.0.1:4711")]
    [TestCase("127.0.0.1:4711", true, LaunchMode.Provider, "127.0.0.1:4711")]
    [TestCase("--logtostderr -v=9 --tracing http://x:1/y 127.0.0.1:4711", false, LaunchMode.Provider, "127.0.0.1:4711")]
    [TestCase("provider", false, LaunchMode.Provider, null)]
    [TestCase("provider 127.0.0.1:4711", true, LaunchMode.Provider, "127.0.0.1:4711")]
    [TestCase("provider --aws-native-local", false, LaunchMode.StandIn, null)]
    [TestCase("provider --aws-native-local -v=9 127.0.0.1:4711", false, LaunchMode.StandIn, "127.0.0.1:4711")]
    [TestCase("127.0.0.1:4711 more", false, LaunchMode.CommandLine, null)]
    public void Of_ArgumentsAndEnvironment_ChooseTheMode(string line, bool hasMonitor, LaunchMode mode, string? address) =>
        Assert.That(
            LaunchPlan.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), hasMonitor),
            Is.EqualTo(new LaunchPlan(mode, address)));
}
