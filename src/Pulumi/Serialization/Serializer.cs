using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using QsGen.Wire;

namespace Pulumi.Serialization;

/// <summary>Turns what a program gives into property values, waiting for the outputs inside.</summary>
/// <param name="deployment">Says what the engine supports.</param>
/// <param name="owner">The resource whose property it is; null for an invoke's arguments.</param>
internal sealed class Serializer(Deployment deployment, Resource? owner)
{
    private ImmutableHashSet<Resource> _resources = [];

    /// <summary>The resources that what was serialised so far came from, or that stand in it.</summary>
    public ImmutableHashSet<Resource> Resources => _resources;

    /// <summary>Serialises a value.</summary>
    /// <param name="path">Where it stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">A type is not supported.</exception>
    public async Task<PropertyValue> SerializeAsync(string path, object? value) => value switch
    {
        null => PropertyValue.Null,
        bool flag => flag,
        int number => number,
        double number => number,
        string text => text,
        Enum choice when Enum.GetUnderlyingType(choice.GetType()) == typeof(int) =>
            Convert.ToDouble(choice, CultureInfo.InvariantCulture),
        JsonElement json => JsonValues.Read(json),
        IOutput output => await OutputAsync(path, output).ConfigureAwait(false),
        IInput input => await SerializeAsync(path, input.Value).ConfigureAwait(false),
        Resource resource => await ResourceAsync(resource).ConfigureAwait(false),
        InputArgs args => await ObjectAsync(path, args.ToDictionary()).ConfigureAwait(false),
        IDictionary map => await ObjectAsync(path, Entries(path, map)).ConfigureAwait(false),
        IList list => await ArrayAsync(path, list).ConfigureAwait(false),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}"),
    };

    /// <summary>Serialises the entries of an object; those that are null are left out.</summary>
    public async Task<PropertyObject> ObjectAsync(string path, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var properties = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (key, value) in entries)
        {
            var serialised = await SerializeAsync($"{path}.{key}", value).ConfigureAwait(false);
            if (serialised is not PropertyNull)
            {
                properties.Add(KeyValuePair.Create(key, serialised));
            }
        }

        return PropertyObject.From(properties);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string key
                ? KeyValuePair.Create(key, entry.Value)
                : throw new InvalidOperationException($"Dictionaries are only supported with string keys.\n\t{path}");
        }
    }

    private async Task<PropertyValue> ArrayAsync(string path, IList list)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Count);
        foreach (var item in list)
        {
            var index = items.Count.ToString(CultureInfo.InvariantCulture);
            items.Add(await SerializeAsync($"{path}[{index}]", item).ConfigureAwait(false));
        }

        return new PropertyArray(items.MoveToImmutable());
    }

    private async Task<PropertyValue> OutputAsync(string path, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        _resources = _resources.Union(data.Resources);
        if (!data.IsKnown)
        {
            return PropertyValue.Unknown;
        }

        var value = await SerializeAsync(path, data.Value).ConfigureAwait(false);
        return data.IsSecret && await deployment.Features.SupportsAsync("secrets").ConfigureAwait(false) ? value.AsSecret() : value;
    }

    private async Task<PropertyValue> ResourceAsync(Resource resource)
    {
        _resources = _resources.Add(resource);
        var references = await deployment.Features.ReferencesAsync().ConfigureAwait(false);
        var urn = await deployment.Waits.UrnAsync(owner, resource).ConfigureAwait(false);
        if (resource is not CustomResource custom)
        {
            return references ? new PropertyReference(urn, Id: null) : urn;
        }

        var id = await custom.Id.DataTask.ConfigureAwait(false);
        return (references, id.IsKnown) switch
        {
            (true, _) => new PropertyReference(urn, id.IsKnown ? id.Value : ""),
            (false, true) => id.Value,
            (false, false) => PropertyValue.Unknown,
        };
    }
}
