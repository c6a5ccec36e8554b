using System.Runtime.CompilerServices;
using QsGen.Institution;

namespace QsGen.Tests.Institution;

/// <summary>The institutions that exist for tests only.</summary>
internal static class Kitchens
{
    public const string Kitchen = "kitchen";

    public const string Everything = "everything";

    /// <summary>Loads one of them from its file.</summary>
    public static InstitutionLoadResult Load(string name, [CallerFilePath] string here = "") =>
        InstitutionLoader.LoadFile(Path.Combine(Path.GetDirectoryName(here)!, "Kitchen", $"{name}.yaml"));
}
