using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>The ids of one kind that a document gives, each of them once.</summary>
/// <param name="what">The kind in words, such as <c>sheet</c>.</param>
/// <param name="found">Where duplicates and unknown ids are reported.</param>
internal sealed class IdSet(string what, ViolationList found)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Adds the id in a member of <paramref name="owner"/>; reports it when it was given before.</summary>
    public void Add(JsonObject? owner, string member)
    {
        if (owner.Text(member) is { } id && !_ids.Add(id))
        {
            found.Add(owner!, member, SchemaRule.Duplicate, $"there are two of {what} '{id}'");
        }
    }

    /// <summary>Whether the id was given.</summary>
    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>Reports the member of <paramref name="owner"/> when its text is none of the ids.</summary>
    public void Require(JsonObject owner, string member)
    {
        if (owner.Text(member) is { } id && !_ids.Contains(id))
        {
            found.Add(owner, member, SchemaRule.Reference, $"there is no {what} '{id}'");
        }
    }
}
