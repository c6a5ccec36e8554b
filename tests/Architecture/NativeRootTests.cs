using System.Xml.Linq;
using Mono.Cecil;
using QsGen.Tests.Support;

namespace QsGen.Tests.Architecture;

/// <summary>Native builds keep whole what is read by reflection: templates see no value of a room whose members were trimmed.</summary>
internal sealed class NativeRootTests
{
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "QsGen.Database.Templates.SqlTemplate", "QsGen.Database.Templates.SqlTemplates", "Fluid.TemplateContext",
    };

    [Test]
    public void Rooms_ThatHandValuesToTemplates_AreKeptWhole()
    {
        var kept = XDocument.Load(Path.Combine(Repository.Root, "QsGen.csproj"))
            .Descendants("TrimmerRootAssembly").Single().Attribute("Include")!.Value.Split(';');
        var readers = Assemblies.Rooms.Where(room => room != "Pulumi").Select(room => $"QsGen.{room}").Where(UsesTemplates).ToList();

        Assert.That(readers, Does.Contain("QsGen.Audit").And.Contain("QsGen.Handbook"));
        Assert.That(readers.Except(kept), Is.Empty, "add them to TrimmerRootAssembly");
    }

    private static bool UsesTemplates(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        return module.GetTypeReferences().Any(type => Readers.Contains(type.FullName));
    }
}
