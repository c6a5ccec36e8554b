using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Viewer.Expressions;

/// <summary>The values of a statement's placeholders, gathered while it is written.</summary>
internal sealed class SqlBindings
{
    private readonly List<object> _values = [];

    /// <summary>The values, first one for <c>$1</c>.</summary>
    public ImmutableArray<object?> Values => [.. _values];

    /// <summary>The placeholder of a value; the same value has one.</summary>
    /// <param name="value">A text, a number or a time; never null.</param>
    public string Add(object value)
    {
        var index = _values.IndexOf(value);
        if (index < 0)
        {
            index = _values.Count;
            _values.Add(value);
        }

        return string.Create(CultureInfo.InvariantCulture, $"${index + 1}");
    }
}
