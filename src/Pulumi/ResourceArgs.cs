using System.Reflection;

namespace Pulumi;

/// <summary>The arguments of a resource. Every member marked with <see cref="InputAttribute"/> must be an input.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoResourceArgs();

    private protected override void CheckMember(MemberInfo member, Type type)
    {
        if (!typeof(IInput).IsAssignableFrom(type))
        {
            throw new InvalidOperationException(
                $"{GetType().FullName}.{member.Name} was not an Input type: declare it as Input<{type.Name}>.");
        }
    }

    private sealed class NoResourceArgs : ResourceArgs;
}
