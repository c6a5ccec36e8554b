using System.Reflection;

namespace Pulumi;

/// <summary>The arguments of an invoke. Every member marked with <see cref="InputAttribute"/> must be a plain value.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new NoInvokeArgs();

    private protected override void CheckMember(MemberInfo member, Type type)
    {
        if (typeof(IInput).IsAssignableFrom(type))
        {
            throw new InvalidOperationException(
                $"{GetType().FullName}.{member.Name} must not be an Input type: an invoke takes plain values.");
        }
    }

    private sealed class NoInvokeArgs : InvokeArgs;
}
