using System.Collections.Immutable;
using QsGen.Institution;
using QsGen.Tests.Institution;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Institution.Writing;

namespace QsGen.Tests.Support;

/// <summary>Institutions that definitions must hold for: the bundled ones, the kitchens of the tests, and generated ones.</summary>
internal static class TestInstitutions
{
    private const int CasesPerInstitution = 100;

    /// <summary>Name and YAML of each; the variable of the property tests asks for more generated ones.</summary>
    public static ImmutableArray<(string Name, string Yaml)> All { get; } =
    [
        .. BundledInstitutions.Names.Select(name => (name, BundledInstitutions.Text(name))),
        .. new[] { Kitchens.Kitchen, Kitchens.Everything }.Select(name => (name, InstitutionWriter.Write(Kitchens.Load(name).Model!))),
        .. Enumerable.Range(1, Math.Max(1, PropertyCases.Count / CasesPerInstitution))
            .Select(seed => ($"generated-{seed}", InstitutionGenerator.Yaml(seed))),
    ];

    /// <summary>One of them.</summary>
    public static InstitutionModel Named(string name) => Load(All.Single(institution => institution.Name == name).Yaml);

    /// <summary>A model from its YAML.</summary>
    public static InstitutionModel Load(string yaml) => InstitutionLoader.Parse(yaml, "test.yaml").Model!;
}
