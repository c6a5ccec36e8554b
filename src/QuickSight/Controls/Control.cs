using System.Globalization;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Controls;

/// <summary>An input on a sheet. Controls stand above the grid, in their own order.</summary>
internal abstract class Control : ITreeNode
{
    private protected Control(string title, SourceLine origin) => (Title, Origin) = (title, origin);

    /// <summary>Text beside the input; empty for a cross-sheet control, which shows its filter's.</summary>
    public string Title { get; }

    /// <summary>Name within the sheet; give one when two controls of one kind set the same thing on a sheet.</summary>
    public string? Key { get; init; }

    /// <summary>An id in place of the derived one.</summary>
    /// <exception cref="TreeException">The id does not fit QuickSight's pattern.</exception>
    public string? Id
    {
        get;
        init => field = Require.Identifier(value, $"id of control '{Title}'");
    }

    /// <summary>The line that wrote this control.</summary>
    public SourceLine Origin { get; }

    /// <summary>Word for the kind of control, as in derived ids and messages.</summary>
    internal abstract string Kind { get; }

    /// <summary>Name within the sheet.</summary>
    internal string EffectiveKey => Key ?? NaturalKey;

    private protected abstract string NaturalKey { get; }

    public string Describe() => $"{Kind} '{(Title.Length == 0 ? NaturalKey : Title)}'";

    internal abstract JsonObject Emit(NodeIds ids);

    private protected static string ShownTitle(string title) => Require.Shown(title, "title of a control", 2048);

    private protected static void RequireRange(string title, decimal minimum, decimal maximum, decimal step) =>
        Require.That(minimum < maximum && step > 0 && step <= maximum - minimum,
            string.Create(CultureInfo.InvariantCulture, $"slider '{title}' cannot run from {minimum} to {maximum} in steps of {step}"));

    private protected static JsonObject? EmitSelectAll(bool hidden) => hidden
        ? Json.Object(("SelectAllOptions", Json.Object(("Visibility", "HIDDEN"))))
        : null;
}
