using System.Net;
using System.Runtime.Versioning;
using Grpc.Core;
using QsGen.Tests.Engine.Support;
using QsGen.Wire.Loopback;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Wire;

/// <summary>Who is answered on the ports of the loopback interface.</summary>
internal sealed class LoopbackServerTests
{
    private static readonly IPEndPoint Caller = IPEndPoint.Parse("127.0.0.1:40000");
    private static readonly IPEndPoint Own = IPEndPoint.Parse("127.0.0.1:50000");

    [Test]
    public async Task Server_OfOurs_AnswersOnlyWhoKnowsItsToken()
    {
        await using var server = await LoopbackServer.StartAsync(
            [LoopbackService.Of(new TestProvider())], CancellationToken.None, isOurs: true);
        using var ours = LoopbackChannel.Open(server.Address);
        using var stranger = LoopbackChannel.Open(server.Address.Split('@')[1]);
        using var guesser = LoopbackChannel.Open($"guess@{server.Address.Split('@')[1]}");

        Assert.That(async () => await InfoAsync(ours), Throws.Nothing);
        foreach (var channel in new[] { stranger, guesser })
        {
            Assert.That(
                async () => await InfoAsync(channel),
                Throws.TypeOf<RpcException>().With.Property(nameof(RpcException.StatusCode)).EqualTo(StatusCode.Unauthenticated));
        }
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public async Task Server_OfOurs_ListensOnASocketOfItsOwnerAndOnNoPort()
    {
        var server = await LoopbackServer.StartAsync([LoopbackService.Of(new TestProvider())], CancellationToken.None, isOurs: true);
        var name = server.Address.Split('@')[1].Split('.')[0];
        var folder = Path.Combine(Path.GetTempPath(), $"qsgen-{name}");

        Assert.That(server.Address, Does.Match("^[0-9a-f]{64}@[0-9a-f]{16}\\.socket:1$"));
        Assert.That(File.GetUnixFileMode(Path.Combine(folder, "socket")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(
            File.GetUnixFileMode(folder), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));

        await server.DisposeAsync();
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public async Task Server_ForOthers_HasAPlainAddressAndAnswersItsOwnUser()
    {
        await using var server = await LoopbackServer.StartAsync([LoopbackService.Of(new TestProvider())], CancellationToken.None);
        using var channel = LoopbackChannel.Open(server.Address);

        Assert.That(server.Address, Does.Match(@"^127\.0\.0\.1:\d+$"));
        Assert.That(async () => await InfoAsync(channel), Throws.Nothing);
    }

    // 40000 is 9C40, 50000 is C350; the second form is that of a socket for both families.
    [TestCase("0100007F:9C40 0100007F:C350 01 0:0 0:0 0 1001", 1000u, ExpectedResult = true)]
    [TestCase(
        "0000000000000000FFFF00000100007F:9C40 0000000000000000FFFF00000100007F:C350 01 0:0 0:0 0 1001", 1000u, ExpectedResult = true)]
    [TestCase("0100007F:9C40 0100007F:C350 01 0:0 0:0 0 1001", 0u, ExpectedResult = true)]
    [TestCase("0100007F:9C40 0100007F:C350 01 0:0 0:0 0 1000", 1000u, ExpectedResult = false)]
    [TestCase("0100007F:9C40 0100007F:C350 01 0:0 0:0 0 0", 1000u, ExpectedResult = false)]
    [TestCase("0100007F:C350 0100007F:9C40 01 0:0 0:0 0 1001", 1000u, ExpectedResult = false)]
    [TestCase("0100007F:9C41 0100007F:C350 01 0:0 0:0 0 1001", 1000u, ExpectedResult = false)]
    public bool Connections_OfOtherUsers_AreStrangers(string socket, uint self) => LoopbackPeers.IsStranger(
        Caller, Own, ["  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid", $"   1: {socket} 0 1"], self);

    private static async Task InfoAsync(Grpc.Net.Client.GrpcChannel channel) =>
        await new ResourceProvider.ResourceProviderClient(channel).HandshakeAsync(new());
}
