using System.Reflection;
using Pulumi;
using QsGen.Cli;
using QsGen.Components.Database;
using QsGen.Stacks;

namespace QsGen.Tests.PulumiSdk;

/// <summary>What the product uses of the SDK, held to the names and signatures of the official package.</summary>
/// <remarks>
/// The official package can't be restored where QsGen is built, so no compiler checks <c>-p:PulumiSdk=official</c> there. The list is
/// written from the official assembly's metadata (release 3.112.1), never from the subset.
/// </remarks>
internal sealed class OfficialSurfaceTests
{
    private static readonly Assembly[] Users =
        [typeof(Launch).Assembly, typeof(InstitutionStack).Assembly, typeof(ReconciliationDatabase).Assembly];

    // Builds with the official SDK leave out what makes components for other languages.
    private static readonly string[] OfSubset = ["ConstructOptions", "RunSettings", "Deployment.ConstructAsync"];

    [Test]
    public void Product_UsesNothingOfTheSdkThatTheOfficialPackageHasNot()
    {
        var used = Users.SelectMany(user => SdkReferences.Of(user.Location))
            .Where(name => !OfSubset.Any(start => name.StartsWith(start, StringComparison.Ordinal))).ToHashSet();

        Assert.That(used, Has.Count.GreaterThan(20), "else nothing was read");
        Assert.That(used.Except(OfficialSurface.Members), Is.Empty, string.Join('\n', used));
    }

    [Test]
    public void ClassesOfResources_HaveOutputsThatTheOfficialPackageCanFill()
    {
        var outputs =
            from type in Users.SelectMany(user => user.GetTypes())
            where type.IsSubclassOf(typeof(Resource))
            from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            where property.IsDefined(typeof(OutputAttribute))
            select property;

        Assert.That(outputs, Is.Not.Empty);
        Assert.That(
            outputs.Where(property =>
                property.SetMethod is null || !property.PropertyType.Name.StartsWith("Output`", StringComparison.Ordinal)),
            Is.Empty,
            "they are filled by reflection");
    }
}
