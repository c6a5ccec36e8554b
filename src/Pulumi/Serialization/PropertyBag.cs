using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types the values of a property bag may have: exactly those that the official SDK takes.</summary>
internal static class PropertyBag
{
    /// <summary>Checks the values at the top; those inside collections of <c>object</c> are seen by the serializer.</summary>
    /// <exception cref="InvalidOperationException">A value has a type that is not accepted.</exception>
    public static void Check(ImmutableDictionary<string, object?> bag)
    {
        foreach (var (key, value) in bag)
        {
            if (value is not null && !Accepts(value.GetType()))
            {
                throw new InvalidOperationException(
                    $"dictionary contains invalid type {value.GetType()} for property '{key}'; use bool, int, double, string, JsonElement, "
                    + "a resource, ImmutableArray, ImmutableDictionary with string keys, or an Output of these");
            }
        }
    }

    private static bool Accepts(Type type)
    {
        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            var arguments = type.GetGenericArguments();
            return (definition == typeof(Output<>) && Accepts(arguments[0]))
                || (definition == typeof(ImmutableArray<>) && Accepts(arguments[0]))
                || (definition == typeof(Nullable<>) && Accepts(arguments[0]))
                || (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string) && Accepts(arguments[1]));
        }

        return type == typeof(object)
            || type == typeof(bool)
            || type == typeof(int)
            || type == typeof(double)
            || type == typeof(string)
            || type == typeof(JsonElement)
            || (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int))
            || typeof(Resource).IsAssignableFrom(type)
            || type.GetCustomAttribute<OutputTypeAttribute>() is not null;
    }
}
