namespace QsGen.QuickSight;

/// <summary>
/// The identity of a sheet. Declared once, so that a drill can name a sheet that is written elsewhere or later.
/// </summary>
/// <remarks>Compared by object identity: two declarations with the same text are two sheets, and that is refused.</remarks>
internal sealed class SheetId
{
    /// <summary>Declares a sheet.</summary>
    /// <param name="value">The id in the definition: stable, used in links from outside.</param>
    /// <param name="name">Text of the tab, two or more characters; QuickSight hides tabs with shorter names.</param>
    /// <exception cref="TreeException">The id does not fit QuickSight's pattern, or the name is too short or too long.</exception>
    public SheetId(string value, string name)
    {
        Value = Require.Identifier(value, "sheet id");
        Name = Require.Shown(name, $"name of sheet '{value}'", 2048);
        Require.That(name.Length >= 2, $"name '{name}' of sheet '{value}' has one character; QuickSight hides such a tab");
    }

    /// <summary>The id in the definition.</summary>
    public string Value { get; }

    /// <summary>Text of the tab.</summary>
    public string Name { get; }

    /// <summary>Name and id, for messages.</summary>
    public override string ToString() => $"sheet '{Name}' ({Value})";
}
