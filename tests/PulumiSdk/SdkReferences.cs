using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace QsGen.Tests.PulumiSdk;

/// <summary>What an assembly uses of the Pulumi SDK, read from its metadata: the very names that must resolve against either SDK.</summary>
internal static class SdkReferences
{
    private const string Sdk = "Pulumi";

    /// <summary>Types, and members as <c>Type.Member(Parameter, …)</c>, of the SDK's assembly that <paramref name="assemblyFile"/>
    /// refers to.</summary>
    public static ImmutableSortedSet<string> Of(string assemblyFile)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var reader = file.GetMetadataReader();
        var types = reader.TypeReferences.Select(reader.GetTypeReference).Where(type => IsOfSdk(reader, type))
            .Select(type => NameSignatureProvider.NameOf(reader, type));
        var members = reader.MemberReferences.Select(reader.GetMemberReference)
            .Select(member => (Owner: OwnerOf(reader, member.Parent), Member: member))
            .Where(entry => entry.Owner is not null)
            .Select(entry => $"{entry.Owner}.{Describe(reader, entry.Member)}");
        return [.. types, .. members];
    }

    private static string Describe(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return name;
        }

        var signature = member.DecodeMethodSignature(NameSignatureProvider.Instance, null);
        return $"{name}({string.Join(", ", signature.ParameterTypes)})";
    }

    private static string? OwnerOf(MetadataReader reader, EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.TypeReference:
                var type = reader.GetTypeReference((TypeReferenceHandle)parent);
                return IsOfSdk(reader, type) ? NameSignatureProvider.NameOf(reader, type) : null;
            case HandleKind.TypeSpecification:
                var generic = reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(OwnerProvider.Instance, reader);
                return generic.Length == 0 ? null : generic;
            default:
                return null;
        }
    }

    private static bool IsOfSdk(MetadataReader reader, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.AssemblyReference =>
            reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == Sdk,
        HandleKind.TypeReference => IsOfSdk(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        _ => false,
    };

    /// <summary>The generic type that a closed type is made from, when it is the SDK's.</summary>
    private sealed class OwnerProvider : NameSignatureProvider
    {
        public static new OwnerProvider Instance { get; } = new();

        public override string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            IsOfSdk(reader, reader.GetTypeReference(handle)) ? NameOf(reader, reader.GetTypeReference(handle)) : "";

        public override string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => "";

        public override string GetArrayType(string elementType, ArrayShape shape) => "";

        public override string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;
    }
}
