using System.Diagnostics;
using System.Reflection;
using System.Runtime.Versioning;
using QsGen.Cli;
using QsGen.Provider;
using QsGen.Tests.Provider;
using QsGen.Tests.Support;
using YamlDotNet.RepresentationModel;
using static QsGen.Tests.Stacks.ProjectFileRulesTests;

namespace QsGen.Tests.Stacks;

/// <summary>The provider as the Pulumi CLI finds and starts it: from the project file alone.</summary>
[Platform("Linux,MacOsX", Reason = "the process is looked at as an engine on these systems would")]
internal sealed class PluginLaunchTests
{
    private static YamlMappingNode Declaration =>
        (YamlMappingNode)((YamlSequenceNode)Child(Map(Load("Pulumi.yaml"), "plugins")!, "providers")!).Children.Single();

    private static string PluginFolder => Field(Declaration, "path")!;

    private static YamlMappingNode Runtime => Map(Load($"{PluginFolder}/PulumiPlugin.yaml"), "runtime")!;

    private static string Binary => Field(Map(Runtime, "options")!, "binary")!;

    [Test]
    public void Declaration_NamesThePackageAndACommittedFolderWithoutAVersion()
    {
        Assert.That(Field(Declaration, "name"), Is.EqualTo(PackageSchema.Package));
        Assert.That(Directory.Exists(Path.Combine(Repository.Root, PluginFolder)));
        Assert.That(Field(Declaration, "version"), Is.Null, "with a version each release would rename the state's provider");
        Assert.That(
            File.Exists(Path.Combine(Repository.Root, "PulumiPlugin.yaml")), Is.False, "beside Pulumi.yaml it is refused");
    }

    [Test]
    public void Binary_IsWhatTheProgramsOwnBuildProduces()
    {
        var framework = new FrameworkName(typeof(Launch).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

        Assert.That(Field(Runtime, "name"), Is.EqualTo("dotnet"));
        var program = Path.GetFileName(BuiltProgram.Assembly);
        Assert.That(Binary, Is.EqualTo($"bin/Debug/net{framework.Version.Major}.{framework.Version.Minor}/{program}"));
    }

    [Test]
    public async Task Start_FromTheProjectFile_GivesThePortFirstAndAnswersTheEnginesFirstCalls()
    {
        var binary = Path.Combine(Repository.Root, Binary);
        if (!File.Exists(binary))
        {
            Assert.Ignore($"There is no debug build at {Binary}.");
        }

        using var engine = ProviderProcess.Listen(out var address);
        var start = new ProcessStartInfo("dotnet", [binary, "--logtostderr", "-v=9", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
            Environment =
            {
                ["PULUMI_PROJECT"] = "qsgen",
                ["PULUMI_CONFIG"] = "{}",
                ["PULUMI_MONITOR"] = null,
            },
        };
        await using var provider = await ProviderProcess.AttachAsync(Process.Start(start)!);

        var handshake = await provider.Client.HandshakeAsync(new()
        {
            EngineAddress = address,
            RootDirectory = Repository.Root,
            ProgramDirectory = Repository.Root,
            ConfigureWithUrn = true,
        });
        var configured = await provider.Client.ConfigureAsync(
            new() { AcceptSecrets = true, AcceptResources = true, SendsOldInputs = true });

        Assert.That(provider.FirstLine, Does.Match("^[0-9]+$"));
        Assert.That((handshake.AcceptSecrets, handshake.AcceptResources), Is.EqualTo((true, true)));
        Assert.That((configured.AcceptSecrets, configured.SupportsPreview), Is.EqualTo((true, true)));
    }
}
