using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Institution;

/// <summary>The institutions that exist for tests only.</summary>
internal static class Kitchens
{
    public const string Kitchen = "kitchen";

    public const string Everything = "everything";

    /// <summary>Loads one of them from its file.</summary>
    public static InstitutionLoadResult Load(string name) =>
        InstitutionLoader.LoadFile(PathOf(name));

    /// <summary>The text of one of them.</summary>
    public static string Text(string name) => File.ReadAllText(PathOf(name));

    private static string PathOf(string name) => Path.Combine(Repository.Root, "tests", "Institution", "Kitchen", $"{name}.yaml");
}
