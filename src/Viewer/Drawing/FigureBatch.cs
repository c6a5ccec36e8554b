using System.Collections.Immutable;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>The figures of a sheet that differ only in what they measure. Each asks for all of them, in the same words, so that the
/// database is asked once and reads its rows once.</summary>
/// <param name="Fields">What is asked for: the measures of all, then the date that they are followed over, if they are.</param>
/// <param name="Own">The places of this figure's fields among them.</param>
internal sealed record FigureBatch(ImmutableArray<FieldDefinition> Fields, ImmutableArray<int> Own)
{
    private const int LongestHistory = 400;

    /// <summary>The figures that a figure is asked for with: alone where no other is like it.</summary>
    /// <param name="canvas">The figure.</param>
    public static FigureBatch Of(DrawingTask canvas)
    {
        var own = FieldsOf(canvas.Visual);
        if (own.IsEmpty || Filters(canvas, canvas.Visual) is not { } filters)
        {
            return new(own, [.. Enumerable.Range(0, own.Length)]);
        }

        var trend = Trend(canvas.Visual);
        var measures = ImmutableArray.CreateBuilder<FieldDefinition>();
        var first = 0;
        foreach (var figure in canvas.Sheet.Visuals.Where(item => VisualDrawer.KindOf(item) == "kpi"))
        {
            if (figure == canvas.Visual)
            {
                first = measures.Count;
            }

            if (figure == canvas.Visual || (figure.Dataset == canvas.Visual.Dataset && IsSame(Trend(figure), trend)
                && Filters(canvas, figure)?.SetEquals(filters) == true))
            {
                measures.AddRange(FieldsOf(figure).Where(field => field.Role == FieldRole.Measure));
            }
        }

        var count = own.Count(field => field.Role == FieldRole.Measure);
        return new(
            trend is null ? measures.ToImmutable() : [.. measures, trend],
            [.. Enumerable.Range(first, count), .. trend is null ? [] : (int[])[measures.Count]]);
    }

    /// <summary>Asks for a figure: with the others of its kind, or alone where one of those can't be had.</summary>
    /// <exception cref="QueryException">The figure can't be asked for.</exception>
    public static async Task<VisualAnswer> AskAsync(DrawingTask canvas, CancellationToken cancellationToken)
    {
        var (own, batch) = (FieldsOf(canvas.Visual), Of(canvas));
        if (batch.Fields.Length == own.Length)
        {
            return await OneAsync(canvas, own, cancellationToken);
        }

        VisualAnswer answer;
        try
        {
            answer = await OneAsync(canvas, batch.Fields, cancellationToken);
        }
        catch (Exception exception) when (exception is QueryException
            || (exception is SqlSessionException failure && failure.Code != SqlSessionException.HeldCode))
        {
            return await OneAsync(canvas, own, cancellationToken);
        }

        ImmutableArray<ResultType> types = [.. batch.Own.Select(place => answer.Plan.Types[place])];
        return new(
            answer.Plan with { Fields = own, Types = types },
            answer.Result with { Rows = [.. answer.Rows.Select(row => batch.Own.Select(place => row[place]).ToArray())] },
            [.. own.Zip(types, FieldFormat.Of)]);
    }

    private static Task<VisualAnswer> OneAsync(
        DrawingTask canvas, ImmutableArray<FieldDefinition> fields, CancellationToken cancellationToken) =>
        canvas.AskAsync(
            fields,
            fields[^1].Role == FieldRole.Measure
                ? new QueryRequest()
                : new QueryRequest { Sorts = [new SortRule(fields[^1], IsDescending: true)], Take = LongestHistory },
            cancellationToken);

    // The value, what it is held against or the date that it is followed over.
    private static ImmutableArray<FieldDefinition> FieldsOf(VisualDefinition figure) => (figure.Well("Values"), Trend(figure)) switch
    {
        ([], _) => [],
        ([var value, ..], { } trend) => [value, trend],
        ([var value, ..], null) => [value, .. figure.Well("TargetValues").Take(1)],
    };

    private static FieldDefinition? Trend(VisualDefinition figure) => figure.Well("TrendGroups").FirstOrDefault();

    private static bool IsSame(FieldDefinition? one, FieldDefinition? other) =>
        (one?.Dataset, one?.Column, one?.Granularity, one?.Role) == (other?.Dataset, other?.Column, other?.Granularity, other?.Role);

    // What narrows a figure; null when it can't be asked for, or what it shows is no aggregate.
    private static HashSet<FilterGroupDefinition>? Filters(DrawingTask canvas, VisualDefinition figure)
    {
        var fields = FieldsOf(figure);
        if (fields.IsEmpty || fields[0].Role != FieldRole.Measure
            || fields.Skip(1).Any(field => field.Role != (field.Well == "TrendGroups" ? FieldRole.Dimension : FieldRole.Measure)))
        {
            return null;
        }

        try
        {
            return [.. (canvas with { Visual = figure }).Plan(fields, new QueryRequest()).Filters.Select(applied => applied.Group)];
        }
        catch (Exception exception) when (exception is QueryException or DefinitionException or ExpressionException)
        {
            return null;
        }
    }
}
