using QsGen.Cli.Stacks;
using QsGen.Institution.Bundled;
using QsGen.Stacks;
using QsGen.Tests.Components.Deployment;

namespace QsGen.Tests.Stacks;

/// <summary>A database behind a Unix socket is refused where AWS would have to find it, and warned of on a laptop.</summary>
internal sealed class SocketHostTests
{
    private const string Url = "postgresql://u@/bank?host=/var/run/postgresql";

    private const string Problem =
        "qsgen:databaseUrl: names the Unix socket in /var/run/postgresql, which only programs on this machine reach";

    private ProgramHarness _harness = null!;

    [SetUp]
    public void Configure()
    {
        _harness = new();
        _harness.Config["qsgen:awsAccountId"] = "123456789012";
        _harness.Config["aws-native:region"] = "eu-central-1";
        _harness.Config["qsgen:institution"] = BundledInstitutions.Default;
        _harness.Config["qsgen:databaseUrl"] = Url;
    }

    [TearDown]
    public void Remove() => _harness.Dispose();

    [Test]
    public async Task ForAws_IsRefusedBeforeAnythingIsRegistered()
    {
        var result = await _harness.PreviewAsync(ProgramHarness.Of<InstitutionStack>());

        Assert.That(result.Succeeded, Is.False);
        Assert.That(
            ProgramHarness.Text(result),
            Does.Contain($"error: {Problem}").And.Contain("qsgen:dataSourceArn").And.Not.Contain("   at "));
        Assert.That(ProgramHarness.Changes(result.Plan), Is.Empty);
    }

    [Test]
    public async Task OnALaptop_IsWarnedOf()
    {
        var deployment = TestDeployment.Of(BundledInstitutions.Text(BundledInstitutions.Default), "qsgen:databaseUrl", Url);

        var result = await _harness.PreviewAsync(LocalEngine.Program(deployment));

        Assert.That(result.Succeeded, Is.True, ProgramHarness.Text(result));
        Assert.That(ProgramHarness.Text(result), Does.Contain($"warning: {Problem}"));
    }
}
