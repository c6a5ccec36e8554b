using Mono.Cecil;
using Mono.Cecil.Cil;

namespace QsGen.Tests.Architecture;

/// <summary>The compiled rooms and what their code names, read from the assemblies themselves.</summary>
internal static class Assemblies
{
    private const string Prefix = "QsGen.";

    /// <summary>The rooms, by the names of their folders.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => name == "Pulumi" || (name.StartsWith(Prefix, StringComparison.Ordinal) && name != "QsGen.Tests"))
            .Select(name => name.Replace(Prefix, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The types that a room declares in a namespace, without those that the compiler makes.</summary>
    public static IReadOnlyList<TypeReference> TypesOf(string room)
    {
        using var assembly = Read(room);
        return [.. assembly.MainModule.Types.Where(type => type.Namespace.Length > 0 && !IsMade(type))];
    }

    /// <summary>The rooms that the assembly of a room names.</summary>
    public static IReadOnlyList<string> References(string room)
    {
        using var assembly = Read(room);
        return
        [
            .. assembly.MainModule.AssemblyReferences.Select(reference => reference.Name)
                .Where(name => name == "Pulumi" || name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => name.Replace(Prefix, "", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Which namespace of a room uses which other one of the same room, each with one use as an example.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> NamespaceUses(string room)
    {
        using var assembly = Read(room);
        var uses = new Dictionary<(string, string), string>();
        foreach (var type in assembly.MainModule.GetTypes())
        {
            var from = NamespaceOf(type);
            foreach (var used in TypesNamedBy(type).SelectMany(Parts))
            {
                if (used.Scope == assembly.MainModule && NamespaceOf(used) is var to && to != from && from.Length > 0 && to.Length > 0)
                {
                    uses.TryAdd((from, to), $"{Outermost(type).Name} uses {Outermost(used).Name}");
                }
            }
        }

        return uses;
    }

    /// <summary>The groups of namespaces that reach each other, each with a use that closes the circle.</summary>
    public static IEnumerable<string> NamespaceCircles(string room)
    {
        var uses = NamespaceUses(room);
        var next = uses.Keys.ToLookup(use => use.From, use => use.To);
        var reached = uses.Keys.Select(use => use.From).Distinct().ToDictionary(name => name, name => Reached(name, next));
        return
            from use in uses
            where reached.TryGetValue(use.Key.To, out var back) && back.Contains(use.Key.From)
            orderby use.Key.From, use.Key.To
            select $"{use.Key.From} -> {use.Key.To}: {use.Value}";
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            foreach (var neighbour in next[name].Where(reached.Add))
            {
                open.Push(neighbour);
            }
        }

        return reached;
    }

    private static bool IsMade(TypeDefinition type) =>
        type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute")
        || type.Namespace.Split('.')[0] is "System" or "Microsoft";

    private static AssemblyDefinition Read(string room) =>
        AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{(room == "Pulumi" ? room : Prefix + room)}.dll"));

    private static IEnumerable<TypeReference> TypesNamedBy(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? [parent] : (TypeReference[])[],
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.Methods.SelectMany(TypesNamedBy),
    ];

    private static IEnumerable<TypeReference> TypesNamedBy(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(TypesNamedBy) : [],
    ];

    private static IEnumerable<TypeReference> TypesNamedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference { DeclaringType: { } declaring } => [declaring],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string NamespaceOf(TypeReference type) => Outermost(type).Namespace;
}
