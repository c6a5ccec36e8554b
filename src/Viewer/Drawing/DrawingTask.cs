using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>A visual that is being drawn: its definition, its state, and the way to its rows.</summary>
/// <param name="Dashboard">The dashboard.</param>
/// <param name="Sheet">Its sheet.</param>
/// <param name="Visual">The visual.</param>
/// <param name="State">What is chosen.</param>
/// <param name="Planner">Writes queries.</param>
/// <param name="Reader">Runs them.</param>
internal sealed record DrawingTask(
    DashboardDefinition Dashboard, SheetDefinition Sheet, VisualDefinition Visual, ViewState State, QueryPlanner Planner, IRowReader Reader)
{
    /// <summary>The task once it is known what those columns hold that the visual reads and that are the same in all rows.</summary>
    /// <exception cref="QueryException">The visual can't be asked for.</exception>
    public async Task<DrawingTask> KnowingAsync(CancellationToken cancellationToken)
    {
        var fields = VisualDrawer.KindOf(Visual) == "kpi" && FigureBatch.Of(this).Fields is { IsEmpty: false } all ? all : Visual.Fields;
        return this with { Planner = await Planner.KnowingAsync(Sheet.Id, Visual, fields, State, Reader, cancellationToken) };
    }

    /// <summary>A query for fields of the visual.</summary>
    /// <exception cref="QueryException">It can't be written.</exception>
    public QueryPlan Plan(ImmutableArray<FieldDefinition> fields, QueryRequest request) =>
        Planner.Plan(Sheet.Id, Visual, fields, request, State);

    /// <summary>Filters of the visual as people read them.</summary>
    public IEnumerable<ActiveFilter> Words(IEnumerable<AppliedFilter> filters) => filters.SelectMany(applied => applied.Filters)
        .Select(filter => FilterWords.Of(Dashboard, Sheet, filter, State));

    /// <summary>Asks for fields of the visual.</summary>
    /// <exception cref="QueryException">The query can't be written.</exception>
    public async Task<VisualAnswer> AskAsync(ImmutableArray<FieldDefinition> fields, QueryRequest request,
        CancellationToken cancellationToken)
    {
        var plan = Plan(fields, request);
        var rows = await Reader.ReadAsync(plan.Statement, cancellationToken);
        return new(plan, rows, [.. fields.Zip(plan.Types, FieldFormat.Of)]);
    }
}

/// <summary>A query with its rows.</summary>
/// <param name="Plan">The query.</param>
/// <param name="Result">Its rows.</param>
/// <param name="Formats">How the values of each field are written.</param>
internal sealed record VisualAnswer(QueryPlan Plan, QueryRows Result, ImmutableArray<FieldFormat> Formats)
{
    /// <summary>The rows.</summary>
    public ImmutableArray<object?[]> Rows => Result.Rows;

    /// <summary>A value of a row as a mark.</summary>
    public Mark Mark(object?[] row, int field) => Formats[field].Mark(row[field]);

    /// <summary>The values of a row by field id.</summary>
    public Func<string, (bool Has, object? Value)> Values(object?[] row) => id =>
    {
        for (var index = 0; index < Plan.Fields.Length; index++)
        {
            if (Plan.Fields[index].Id == id)
            {
                return (true, row[index]);
            }
        }

        return (false, null);
    };
}
