using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace QsGen.QuickSight.Data;

/// <summary>A parameter that the SQL of a dataset uses as <c>&lt;&lt;$name&gt;&gt;</c>.</summary>
internal sealed partial record QueryParameter
{
    /// <summary>Declares a parameter.</summary>
    /// <param name="name">Letters and digits.</param>
    /// <param name="id">Constant id, so that output does not change between runs: letters, digits, hyphens, at most 128.</param>
    /// <param name="type"><see cref="ColumnType.String"/>, <see cref="ColumnType.Integer"/>, <see cref="ColumnType.Decimal"/>
    /// or <see cref="ColumnType.Datetime"/>.</param>
    /// <param name="multiValued">Whether it takes several values.</param>
    /// <param name="defaults">Values used until a dashboard writes others, at most 32, as text.</param>
    /// <exception cref="TreeException">The name, id, type or a default does not fit.</exception>
    public QueryParameter(string name, string id, ColumnType type, bool multiValued, ImmutableArray<string> defaults)
    {
        Name = Require.ParameterName(name, "dataset parameter");
        Require.That(IdPattern().IsMatch(id), $"id '{id}' of dataset parameter '{name}' must have 1 to 128 letters, digits or hyphens");
        Require.That(type is not ColumnType.Bit, $"dataset parameter '{name}' cannot be true or false");
        Require.That(defaults.Length <= 32, $"dataset parameter '{name}' has {defaults.Length} defaults; QuickSight takes 32");
        foreach (var value in defaults)
        {
            Require.That(Fits(value, type),
                $"default '{value}' of dataset parameter '{name}' is no {type}, or is longer than 512 characters");
        }

        (Id, Type, MultiValued, Defaults) = (id, type, multiValued, defaults);
    }

    /// <summary>Letters and digits.</summary>
    public string Name { get; }

    /// <summary>Constant id.</summary>
    public string Id { get; }

    /// <summary>Type of its values.</summary>
    public ColumnType Type { get; }

    /// <summary>Whether it takes several values.</summary>
    public bool MultiValued { get; }

    /// <summary>Values used until a dashboard writes others, as text.</summary>
    public ImmutableArray<string> Defaults { get; }

    private static bool Fits(string value, ColumnType type) => value.Length <= 512 && type switch
    {
        ColumnType.Integer => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ColumnType.Decimal => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        ColumnType.Datetime => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    [GeneratedRegex(@"^[a-zA-Z0-9-]{1,128}\z")]
    private static partial Regex IdPattern();
}
