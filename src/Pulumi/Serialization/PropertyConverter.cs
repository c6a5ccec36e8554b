using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Pulumi.Runtime;
using QsGen.Wire;

namespace Pulumi.Serialization;

/// <summary>Turns property values that the engine sent into what a program's class wants.</summary>
/// <remarks>A value that does not fit is a warning and the type's default, so that a newer provider breaks no program.</remarks>
internal sealed class PropertyConverter
{
    private readonly Action<string> _warn;

    private PropertyConverter(Action<string> warn) => _warn = warn;

    /// <summary>Converts one field. A secret inside makes all of it secret, an unknown inside all of it unknown.</summary>
    /// <param name="value">What the engine sent.</param>
    /// <param name="type">What the program wants.</param>
    /// <param name="path">Where it stands, for warnings.</param>
    /// <param name="warn">Told about values that do not fit.</param>
    public static OutputData<object?> ToOutputData(PropertyValue value, Type type, string path, Action<string> warn)
    {
        var known = !value.ContainsUnknowns;
        var result = known ? new PropertyConverter(warn).Convert(path, value.WithoutOutputs().WithoutSecrets(), type) : DefaultOf(type);
        return new([], result, known, value.ContainsSecrets);
    }

    /// <summary>The value as plain .NET objects: numbers are doubles, lists and objects immutable.</summary>
    /// <remarks>Keys of nested objects that begin with two underscores belong to providers and are left out.</remarks>
    public static object? ToObject(PropertyValue value) => value switch
    {
        PropertyNull => null,
        PropertyBool flag => flag.Value,
        PropertyNumber number => number.Value,
        PropertyString text => text.Value,
        PropertyReference reference => ReferencedResource.From(reference),
        PropertyArray array => array.Items.Select(ToObject).ToImmutableArray(),
        PropertyObject map => Visible(map).ToImmutableDictionary(entry => entry.Key, entry => ToObject(entry.Value)),
        PropertySecret secret => ToObject(secret.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "A value of this kind has no plain form."),
    };

    /// <summary>What a property of a type holds when nothing fits: empty for a list, else the type's default.</summary>
    public static object? DefaultOf(Type type) => type switch
    {
        _ when Generic(type) == typeof(ImmutableArray<>) => type.GetField(nameof(ImmutableArray<>.Empty))!.GetValue(null),
        _ when Generic(type) == typeof(Nullable<>) => null,
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Visible(PropertyObject map) =>
        map.Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal));

    private static Type? Generic(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : null;

    private object? Convert(string path, PropertyValue value, Type type) => (value, type) switch
    {
        _ when Generic(type) == typeof(Output<>) => OutputOf(path, value, type),
        _ when type == typeof(JsonElement) => JsonElement.Parse(PropertyJson.ToText(value)),
        (PropertyNull, _) => DefaultOf(type),
        _ when type == typeof(object) => ToObject(value),
        _ when Generic(type) == typeof(Nullable<>) => Convert(path, value, type.GetGenericArguments()[0]),
        (PropertyString text, _) when type == typeof(string) => text.Value,
        (PropertyReference reference, _) when type == typeof(string) => reference.Id ?? reference.Urn,
        (PropertyReference reference, _) when type.IsAssignableFrom(typeof(ReferencedResource)) => ReferencedResource.From(reference),
        (PropertyBool flag, _) when type == typeof(bool) => flag.Value,
        (PropertyNumber number, _) when type == typeof(double) => number.Value,
        (PropertyNumber number, _) when type == typeof(int) && IsInt(number.Value) => (int)number.Value,
        (PropertyNumber number, { IsEnum: true }) when IsInt(number.Value) => Enum.ToObject(type, (int)number.Value),
        (PropertyArray array, _) when Generic(type) == typeof(ImmutableArray<>) => ListOf(path, array, type.GetGenericArguments()[0]),
        (PropertyObject map, _) when IsMap(type) => MapOf(path, map, type.GetGenericArguments()[1]),
        (PropertyObject map, _) when type.GetCustomAttribute<OutputTypeAttribute>() is not null => InstanceOf(path, map, type),
        _ => Misfit(path, value, type),
    };

    private static bool IsInt(double number) => number is >= int.MinValue and <= int.MaxValue && double.IsInteger(number);

    private static bool IsMap(Type type) =>
        type.IsGenericType
        && type.GetGenericArguments() is [{ } key, { } value]
        && key == typeof(string)
        && type.IsAssignableFrom(typeof(ImmutableDictionary<,>).MakeGenericType(key, value));

    private object? Misfit(string path, PropertyValue value, Type type)
    {
        _warn($"Expected {type.Name} at {path} but got {KindOf(value)}; using the type's default instead.");
        return DefaultOf(type);
    }

    private static string KindOf(PropertyValue value) => value switch
    {
        PropertyBool => "a boolean",
        PropertyNumber => "a number",
        PropertyString => "a string",
        PropertyReference => "a resource",
        PropertyArray => "a list",
        PropertyObject => "an object",
        _ => "something else",
    };

    private object OutputOf(string path, PropertyValue value, Type type)
    {
        var inner = type.GetGenericArguments()[0];
        var source = OutputSources.Of(inner);
        source.Resolve(new([], Convert(path, value, inner), IsKnown: true, IsSecret: false));
        return source.Output;
    }

    private object ListOf(string path, PropertyArray array, Type item)
    {
        var items = Array.CreateInstance(item, array.Items.Length);
        for (var i = 0; i < array.Items.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            items.SetValue(Convert(at, array.Items[i], item), i);
        }

        return Call(typeof(ImmutableArray), nameof(ImmutableArray.CreateRange), [item], typeof(IEnumerable<>), items);
    }

    private object MapOf(string path, PropertyObject map, Type item)
    {
        var pair = typeof(KeyValuePair<,>).MakeGenericType(typeof(string), item);
        var entries = Visible(map)
            .Select(entry => Activator.CreateInstance(pair, entry.Key, Convert($"{path}.{entry.Key}", entry.Value, item))!)
            .ToArray();
        var typed = Array.CreateInstance(pair, entries.Length);
        entries.CopyTo(typed, 0);
        return Call(typeof(ImmutableDictionary), nameof(ImmutableDictionary.CreateRange), [typeof(string), item],
            typeof(IEnumerable<>), typed);
    }

    private static object Call(Type type, string method, Type[] arguments, Type parameter, object value) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Single(candidate => candidate.Name == method
            && candidate.GetGenericArguments().Length == arguments.Length
            && candidate.GetParameters() is [{ ParameterType: { IsGenericType: true } only }]
            && only.GetGenericTypeDefinition() == parameter)
        .MakeGenericMethod(arguments)
        .Invoke(null, [value])!;

    private object? InstanceOf(string path, PropertyObject map, Type type)
    {
        const BindingFlags Constructors = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var constructor = type.GetConstructors(Constructors)
            .SingleOrDefault(candidate => candidate.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        if (constructor is null)
        {
            return Misfit(path, map, type);
        }

        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
        {
            var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
            return Convert($"{path}.{name}", map.Find(name) ?? PropertyValue.Null, parameter.ParameterType);
        })]);
    }
}
