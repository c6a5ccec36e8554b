using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;
using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>The outputs of a resource: the properties of its class that are marked so.</summary>
internal sealed class ResourceOutputs
{
    /// <summary>The name of the output that every resource has.</summary>
    public const string Urn = "urn";

    /// <summary>The name of the output that every custom resource has.</summary>
    public const string Id = "id";

    private readonly Resource _resource;
    private readonly ImmutableSortedDictionary<string, IOutputSource> _sources;

    private ResourceOutputs(Resource resource, ImmutableSortedDictionary<string, IOutputSource> sources) =>
        (_resource, _sources) = (resource, sources);

    /// <summary>Gives each output property of a new resource an output that is yet to be resolved.</summary>
    /// <exception cref="InvalidOperationException">A property is not an output, or cannot be set.</exception>
    public static ResourceOutputs Attach(Resource resource)
    {
        var sources = ImmutableSortedDictionary.CreateBuilder<string, IOutputSource>(StringComparer.Ordinal);
        foreach (var (name, property) in PropertiesOf(resource))
        {
            var source = OutputSources.Of(ValueTypeOf(property));
            sources[name] = source;
            property.SetValue(resource, source.Output);
        }

        return new(resource, sources.ToImmutable());
    }

    /// <summary>The values of a component's own output properties, by name.</summary>
    public static Dictionary<string, object?> ValuesOf(Resource resource) => PropertiesOf(resource)
        .Where(member => member.Name is not (Urn or Id))
        .ToDictionary(member => member.Name, member => member.Property.GetValue(resource));

    /// <summary>Whether one of the outputs has a name; what else the engine answers nobody asks for.</summary>
    public bool Contains(string name) => _sources.ContainsKey(name);

    /// <summary>Resolves all outputs from what the engine answered.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="missingIsKnown">Whether an output that the answer lacks is known to have no value.</param>
    /// <param name="warn">Told about values that do not fit their property.</param>
    public void Resolve(RegistrationResult result, bool missingIsKnown, Action<string> warn)
    {
        foreach (var (name, source) in _sources)
        {
            source.Resolve(name switch
            {
                Urn => Data(result.Urn, known: true),
                Id => Data(result.Id, known: result.Id.Length > 0 && UnknownSentinel.KindOf(result.Id) is null),
                _ when result.State.Find(name) is { } value => Convert(name, value, source.ValueType, warn),
                _ => Data(PropertyConverter.DefaultOf(source.ValueType), missingIsKnown),
            });
        }
    }

    /// <summary>Makes all who wait for an output fail.</summary>
    public void Fail(Exception exception)
    {
        foreach (var source in _sources.Values)
        {
            source.Fail(exception);
        }
    }

    private static IEnumerable<(string Name, PropertyInfo Property)> PropertiesOf(Resource resource)
    {
        for (var type = resource.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsSubclassOf(typeof(Stack)))
            {
                // A stack gives its own outputs values; nobody answers them.
                continue;
            }

            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var property in type.GetProperties(Own))
            {
                if (property.GetCustomAttribute<OutputAttribute>() is { } output)
                {
                    yield return (output.Name ?? property.Name, property);
                }
            }
        }
    }

    private static Type ValueTypeOf(PropertyInfo property)
    {
        var name = $"[Output] {property.DeclaringType?.FullName}.{property.Name}";
        if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw new InvalidOperationException($"{name} was not of type Output<T>.");
        }

        return property.CanWrite
            ? property.PropertyType.GetGenericArguments()[0]
            : throw new InvalidOperationException($"{name} needs a setter; a private one will do.");
    }

    private OutputData<object?> Convert(string name, PropertyValue value, Type type, Action<string> warn)
    {
        var converted = PropertyConverter.ToOutputData(value, type, $"{_resource.Identity}.{name}", warn);
        return converted with { Resources = [_resource] };
    }

    private OutputData<object?> Data(object? value, bool known) => new([_resource], known ? value : null, known, IsSecret: false);
}
