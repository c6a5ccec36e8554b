using System.Collections.Immutable;
using System.Diagnostics;
using QsGen.Cli.Configuration;
using QsGen.Cli.Stacks;
using QsGen.Institution;
using QsGen.Tests.Cli;
using QsGen.Tests.Provider;
using QsGen.Tests.Support;

namespace QsGen.Tests.Stacks;

/// <summary>Program, engine and providers as processes of their own, as they are under the Pulumi CLI.</summary>
internal sealed class SeparateProcessTests
{
    [Test]
    public async Task Stack_OfProcesses_IsMadeFoundUnchangedAndRemoved()
    {
        using var harness = new ProgramHarness();
        harness.Provider = ProcessProvider.Of("qsgen", BuiltProgram.File, [.. BuiltProgram.Arguments]);
        harness.StandIn = ProcessProvider.Of(
            "aws-native", BuiltProgram.File, [.. BuiltProgram.Arguments, "provider", "--aws-native-local"]);
        harness.Config["qsgen:awsAccountId"] = "123456789012";
        harness.Config["aws-native:region"] = "eu-central-1";
        harness.Config["qsgen:institution"] = BundledInstitutions.Default;
        harness.Config["qsgen:databaseUrl"] = "duckdb:bank.duckdb";
        harness.Config["qsgen:demoData"] = "true";
        harness.Config["qsgen:demoDays"] = "1";

        var up = await harness.UpAsync(RunAsync);
        Assert.That(up.Plan.Succeeded, ProgramHarness.Text(up));
        Assert.That(
            File.Exists(Path.Combine(harness.Folder, "bank.duckdb")), "the provider's relative paths start at the program's folder");
        Assert.That(ProgramHarness.Text(up), Does.Contain("loaded ").And.Contain("computed "));

        Assert.That(ProgramHarness.Changes((await harness.PreviewAsync(RunAsync)).Plan), Is.Empty);
        Assert.That(Shown("dev"), Has.Length.EqualTo(4), "'serve' draws what another engine deployed to the local QuickSight");
        Assert.That(Shown("prod"), Is.Empty, "and of no other stack");

        var destroyed = await harness.DestroyAsync();
        Assert.That(destroyed.Plan.Succeeded, ProgramHarness.Text(destroyed));
        Assert.That(Shown("dev"), Is.Empty);

        ImmutableArray<string> Shown(string stack)
        {
            foreach (var file in new[] { "Pulumi.yaml", "Pulumi.dev.yaml" })
            {
                File.Copy(
                    Path.Combine(Repository.Root, file), Path.Combine(harness.Folder, file.Replace("dev", stack)), overwrite: true);
            }

            var context = QuietContext.In(harness.Folder);
            var config = context.Configuration.Resolve(harness.Folder, stack, null, new Dictionary<string, ConfigValue>());
            return DeployedDefinitions.Source(config, context, []) is { } source
                ? [.. source.Current().Dashboards.Select(dashboard => dashboard.Name)]
                : [];
        }

        async Task<int> RunAsync(IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
        {
            using var program = ProviderProcess.Start([], variables.ToDictionary(StringComparer.Ordinal));
            var output = program.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = program.StandardError.ReadToEndAsync(cancellationToken);
            await program.WaitForExitAsync(cancellationToken);
            Assert.That(await output + await errors, Is.Empty);
            return program.ExitCode;
        }
    }

    /// <summary>The line that the guide tells to write names a folder with what the CLI starts: it finds the build beside it.</summary>
    [Test]
    [Platform("Linux,MacOsX", Reason = "the file for Windows is another")]
    public async Task StandIn_OfTheFolderInTheGuide_Starts()
    {
        Assume.That(File.Exists(Path.Combine(Repository.Root, "bin", "Debug", "net10.0", "QsGen.dll")), "the program was built as usual");
        using var engine = ProviderProcess.Listen(out var address);
        using var elsewhere = new TemporaryFolder();
        var start = new ProcessStartInfo(
            Path.Combine(Repository.Root, "Provider", "aws-native-local", "pulumi-resource-aws-native"), ["-v=9", address])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = elsewhere.Path,
        };

        await using var provider = await ProviderProcess.AttachAsync(Process.Start(start)!);
        await provider.Client.AttachAsync(new() { Address = address });

        Assert.That((await provider.Client.GetPluginInfoAsync(new())).Version, Is.EqualTo("0.0.0-local"));
        engine.Stop();
        Assert.That(await provider.WaitAsync(), Is.EqualTo((0, "")));
    }
}
