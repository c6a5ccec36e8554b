using System.Globalization;
using QsGen.Wire;

namespace QsGen.Plans;

/// <summary>What goes with a resource that is deleted, as far as its state tells: providers are not asked before a deletion.</summary>
internal static class RemovalWords
{
    /// <summary>The words; null where the name of the resource says all.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="outputs">Its outputs.</param>
    public static string? Of(string type, PropertyObject inputs, PropertyObject outputs) => type switch
    {
        "qsgen:index:Schema" when Number(outputs, "tables") is { } tables => IsSet(inputs, "forceDestroy")
            ? $"drops {tables} tables with all that is in them, your own rows too"
            : $"drops {tables} tables; with rows of your own in them it is refused",
        "qsgen:index:DemoData" when Number(outputs, "transactions", "balances") is { } rows => $"removes {rows} rows of demo data",
        _ => null,
    };

    private static bool IsSet(PropertyObject inputs, string name) => inputs.Find(name)?.WithoutSecrets() is PropertyBool { Value: true };

    private static string? Number(PropertyObject outputs, params string[] names)
    {
        var numbers = names.Select(name => outputs.Find(name)?.WithoutSecrets()).OfType<PropertyNumber>().ToList();
        return numbers.Count == names.Length ? numbers.Sum(number => number.Value).ToString("N0", CultureInfo.InvariantCulture) : null;
    }
}
