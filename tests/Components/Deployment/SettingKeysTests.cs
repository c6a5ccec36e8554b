using System.Reflection;
using QsGen.Cli.Configuration;
using QsGen.Components.Deployment;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Deployment;

internal sealed class SettingKeysTests
{
    [Test]
    public void Keys_AreExactlyThoseThatTheProjectDeclares()
    {
        var keys = typeof(SettingKeys).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Except([SettingKeys.Namespace, SettingKeys.AwsNamespace, SettingKeys.Region])
            .Select(key => $"{SettingKeys.Namespace}:{key}");

        Assert.That(ProjectFile.Find(Repository.Root).Declared.Keys, Is.EquivalentTo(keys));
    }

    [Test]
    public void Project_EveryKey_SaysWhatItIsFor() =>
        Assert.That(
            ProjectFile.Find(Repository.Root).Declared.Where(pair => pair.Value.Description.Length == 0),
            Is.Empty);

    [Test]
    public void Project_DatabaseUrl_IsSecret() =>
        Assert.That(
            ProjectFile.Find(Repository.Root).Declared[$"{SettingKeys.Namespace}:{SettingKeys.DatabaseUrl}"].IsSecret,
            Is.True);
}
