using Mono.Cecil;

namespace QsGen.Tests.Architecture;

/// <summary>A name means one thing: two types of one name, in whatever rooms, are one concept too many or one name too few.</summary>
internal sealed class TypeNameTests
{
    // Formats under names of their own: the engine's protocol, and what a browser is sent, which knows no other room.
    private static readonly string[] Formats = ["QsGen.Wire.Rpc", "QsGen.Viewer.Frames"];

    [Test]
    public void Names_OfTypes_AreGivenOnce() =>
        Assert.That(
            from room in Assemblies.Rooms
            from type in Assemblies.TypesOf(room)
            where !Formats.Contains(type.Namespace)
            group type.FullName by NameOf(type) into same
            where same.Select(NamespaceOf).Distinct().Count() > 1
            select string.Join(" and ", same),
            Is.Empty);

    // A type with and one without type parameters may share a name, where they share a namespace.
    private static string NameOf(TypeReference type) => type.Name.Split('`')[0];

    private static string NamespaceOf(string fullName) => fullName[..fullName.LastIndexOf('.')];
}
