using System.Collections.Immutable;

namespace Pulumi.Runtime;

/// <summary>Makes outputs that are yet to be resolved, by the type of their values.</summary>
internal static class OutputSources
{
    /// <summary>A source of values of a type.</summary>
    /// <remarks>
    /// A native build holds a generic class for all classes at once, but for a value type only where some code names it: those that
    /// properties can hold are named here.
    /// </remarks>
    public static IOutputSource Of(Type type) => type switch
    {
        _ when type == typeof(bool) => new OutputSource<bool>(),
        _ when type == typeof(bool?) => new OutputSource<bool?>(),
        _ when type == typeof(int) => new OutputSource<int>(),
        _ when type == typeof(int?) => new OutputSource<int?>(),
        _ when type == typeof(double) => new OutputSource<double>(),
        _ when type == typeof(double?) => new OutputSource<double?>(),
        _ when type == typeof(ImmutableArray<string>) => new OutputSource<ImmutableArray<string>>(),
        _ => (IOutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(type))!,
    };
}
