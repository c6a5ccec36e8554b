using System.Collections.Immutable;

namespace QsGen.Database.Schema;

/// <summary>A plan while it is being made.</summary>
internal sealed class SchemaPlanDraft
{
    private readonly ImmutableArray<string>.Builder _first = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _statements = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _changes = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _differences = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _obstacles = ImmutableArray.CreateBuilder<string>();

    /// <summary>Plans a change.</summary>
    /// <param name="change">What it does: a verb, what is changed, and which.</param>
    /// <param name="difference">What is otherwise than declared, and how the change mends it.</param>
    /// <param name="statements">The statements that do it.</param>
    public void Add(string change, string difference, params IEnumerable<string> statements)
    {
        _changes.Add(change);
        _differences.Add(difference);
        _statements.AddRange(statements);
    }

    /// <summary>Adds to the change planned last a statement that must run before those of all changes.</summary>
    public void RunFirst(string statement) => _first.Add(statement);

    /// <summary>Notes what only a person can change, and what to do.</summary>
    public void AddObstacle(string obstacle) => _obstacles.Add(obstacle);

    /// <summary>The plan, with what becomes of the configuration tables' rows.</summary>
    public SchemaPlan Finish(bool factsChanged, ImmutableArray<string> factChanges) => new(
        [.. _first, .. _statements],
        _changes.ToImmutable(),
        _differences.ToImmutable(),
        _obstacles.ToImmutable(),
        factsChanged,
        factChanges);
}
