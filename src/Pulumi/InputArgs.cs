using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments whose fields and properties marked with <see cref="InputAttribute"/> are sent to the engine.</summary>
public abstract class InputArgs
{
    private const BindingFlags Members =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private protected InputArgs()
    {
    }

    internal virtual ImmutableDictionary<string, object?> ToDictionary()
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        for (var type = GetType(); type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(Members))
            {
                if (member.GetCustomAttribute<InputAttribute>() is { } input)
                {
                    result[input.Name] = Read(member, input);
                }
            }
        }

        return result.ToImmutable();
    }

    private protected abstract void CheckMember(MemberInfo member, Type type);

    private object? Read(MemberInfo member, InputAttribute input)
    {
        var (type, value) = member switch
        {
            FieldInfo field => (field.FieldType, field.GetValue(this)),
            PropertyInfo property => (property.PropertyType, property.GetValue(this)),
            _ => throw new InvalidOperationException($"[Input] is for fields and properties, not for {member.Name}."),
        };
        CheckMember(member, type);
        if (input.IsRequired && value is null)
        {
            throw new ArgumentNullException(
                member.Name,
                $"[Input] {GetType().FullName}.{member.Name} is required but was not given a value");
        }

        return input.Json && value is not null ? ToJson(value) : value;
    }

    private static Output<string> ToJson(object value) => value is IInput input
        ? Output.JsonSerialize(new Output<object?>(input.Whole.GetDataAsync()))
        : new Output<string>(OutputJson.SerializeAsync(value, JsonSerializerOptions.Default));
}
