using QsGen.Institution;
using QsGen.Tests.Provider;
using QsGen.Tests.Support;

namespace QsGen.Tests.Stacks;

/// <summary>Program, engine and provider as three processes, as they are under the Pulumi CLI.</summary>
internal sealed class SeparateProcessTests
{
    [Test]
    public async Task Stack_OfProcesses_IsMadeFoundUnchangedAndRemoved()
    {
        using var harness = new ProgramHarness();
        harness.Provider = ProcessProvider.Of("qsgen", BuiltProgram.File, [.. BuiltProgram.Arguments]);
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

        var destroyed = await harness.DestroyAsync();
        Assert.That(destroyed.Plan.Succeeded, ProgramHarness.Text(destroyed));

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
}
