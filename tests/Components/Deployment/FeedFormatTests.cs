using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Deployment;

/// <summary>The settings that say which tables a bank's feed fills.</summary>
internal sealed class FeedFormatTests
{
    [TestCase("cents", "their_bank", "their_bank")]
    [TestCase("cents", null, "harbour")]
    [TestCase("own", null, null)]
    [TestCase(null, null, null)]
    public void Read_FeedFormat_SaysWhoseTablesAreRead(string? format, string? prefix, string? read) =>
        Assert.That(Read(format, prefix).Deployment!.Institution.Feed?.Prefix.Value, Is.EqualTo(read));

    [TestCase("pence", null, "write own or cents")]
    [TestCase(null, "their_bank", "set feedFormat to cents, or remove it")]
    [TestCase("cents", "Their-Bank", "is no prefix")]
    public void Read_WhatSaysNothing_IsRefused(string? format, string? prefix, string complaint)
    {
        var reading = Read(format, prefix);

        Assert.That(reading.Deployment, Is.Null);
        Assert.That(reading.Messages, Has.Some.Contains(complaint));
    }

    [Test]
    public void Model_WithAFeedOfCents_TellsDemoDataNoOtherStory()
    {
        var plain = Read(null, null).Deployment!.Institution;

        Assert.That((plain with { Feed = new(new InstanceName("their_bank")) }).ToString(), Is.EqualTo(plain.ToString()));
    }

    private static DeploymentReading Read(string? format, string? prefix) => InstitutionDeployment.Read(
        key => key switch
        {
            "qsgen:institution" => "release-15.yaml",
            "qsgen:tablePrefix" => "harbour",
            "qsgen:feedFormat" => format,
            "qsgen:feedPrefix" => prefix,
            "qsgen:awsAccountId" => "123456789012",
            "aws-native:region" => "eu-central-1",
            "qsgen:databaseUrl" => "duckdb:bank.duckdb",
            _ => null,
        },
        Path.Combine(Repository.Root, "tests", "Institution", "Kitchen"));
}
