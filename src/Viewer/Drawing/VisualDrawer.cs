using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws visuals. One that fails says why and leaves the others alone.</summary>
internal static class VisualDrawer
{
    private const int MostRows = 1_000;
    private const int MostCauses = 8;

    /// <summary>The kind of frame that a visual becomes; see <see cref="VisualPlace.Kind"/>.</summary>
    public static string KindOf(VisualDefinition visual) => visual.Kind switch
    {
        _ when visual.Fields.Any(field => field.Well == "SmallMultiples") => "notDrawn",
        "KPIVisual" => "kpi",
        "TableVisual" => "table",
        "BarChartVisual" => "bar",
        "LineChartVisual" => "line",
        "ComboChartVisual" => "combo",
        "PieChartVisual" => "pie",
        "SankeyDiagramVisual" => "sankey",
        _ => "notDrawn",
    };

    /// <summary>Draws a visual.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static async Task<VisualFrame> DrawAsync(DrawingTask canvas, CancellationToken cancellationToken)
    {
        try
        {
            canvas = await canvas.KnowingAsync(cancellationToken);
            var links = new ActionLinks(canvas.Dashboard, canvas.Sheet, canvas.Visual, canvas.State);
            var drawn = await KindAsync(canvas, links, cancellationToken);
            return drawn.Frame with
            {
                Actions = links.Frames,
                Data = drawn.Frame is TableFrame ? null : Twin(canvas.Visual, drawn.Answer),
                Why = Why(canvas, drawn.Answer),
                Empty = drawn.Frame.State == VisualState.Empty ? await EmptyAsync(canvas, drawn, cancellationToken) : null,
                ModesDiffer = await ModesDifferAsync(canvas, drawn.Answer.Plan, cancellationToken),
            };
        }
        catch (Exception exception) when (exception is QueryException or ExpressionException or DefinitionException or SqlSessionException)
        {
            return new FailedFrame
            {
                Id = canvas.Visual.Id,
                Title = canvas.Visual.Title,
                Subtitle = canvas.Visual.Subtitle,
                State = VisualState.Error,
                Error = new(
                    exception.Message,
                    $"visual {canvas.Visual.Id} of sheet {canvas.Sheet.Id}",
                    exception is SqlSessionException failure
                        ? DatabaseTrouble.Remedy(failure)
                        : "Change the definition, or draw it another way."),
            };
        }
    }

    private static Task<Drawn> KindAsync(DrawingTask canvas, ActionLinks links, CancellationToken cancellationToken) =>
        KindOf(canvas.Visual) switch
        {
            "kpi" => KpiDrawer.DrawAsync(canvas, cancellationToken),
            "table" => TableDrawer.DrawAsync(canvas, links, cancellationToken),
            "bar" or "line" or "combo" => CartesianDrawer.DrawAsync(canvas, links, cancellationToken),
            "pie" => PieDrawer.DrawAsync(canvas, links, cancellationToken),
            "sankey" => SankeyDrawer.DrawAsync(canvas, links, cancellationToken),
            _ => NotDrawnAsync(canvas, cancellationToken),
        };

    private static async Task<Drawn> NotDrawnAsync(DrawingTask canvas, CancellationToken cancellationToken)
    {
        var answer = await canvas.AskAsync(canvas.Visual.Fields, new QueryRequest { Take = MostRows }, cancellationToken);
        return new(
            new NotDrawnFrame
            {
                Id = canvas.Visual.Id,
                Title = canvas.Visual.Title,
                Subtitle = canvas.Visual.Subtitle,
                State = answer.Rows.IsEmpty ? VisualState.Empty : VisualState.Settled,
                Kind = canvas.Visual.Kind,
            },
            answer);
    }

    private static DataTwin Twin(VisualDefinition visual, VisualAnswer answer)
    {
        var formats = TableDrawer.DayFormats(answer, answer.Plan.Fields.Length);
        return new(
            TableDrawer.Columns(visual, answer.Plan.Fields, formats, []),
            [.. answer.Rows.Take(MostRows).Select(row => formats.Select((format, index) => format.Mark(row[index])).ToImmutableArray())],
            answer.Rows.Length);
    }

    private static WhyFrame Why(DrawingTask canvas, VisualAnswer answer) => new(
        answer.Plan.Fields.First(field => field.Dataset.Length > 0).Dataset,
        answer.Plan.Statement.Text,
        [.. answer.Plan.Statement.Values.Select((value, index) => new WhyBinding(
            string.Create(CultureInfo.InvariantCulture, $"${index + 1}"), value is null ? "NULL" : ParameterValues.Text(value)))],
        [.. canvas.Words(answer.Plan.Filters)],
        answer.Rows.Length,
        Math.Round(answer.Result.Took.TotalMilliseconds, 1),
        Assumptions.Of(canvas.Visual, answer.Plan));

    // Those filters are to blame without which there is a row; one query looks for all of them.
    private static async Task<EmptyReason> EmptyAsync(DrawingTask canvas, Drawn drawn, CancellationToken cancellationToken)
    {
        var filters = drawn.Answer.Plan.Filters.Take(MostCauses).ToImmutableArray();
        var causes = ImmutableArray.CreateBuilder<ActiveFilter>();
        if (!filters.IsEmpty)
        {
            var plan = canvas.Planner.PlanCauses(canvas.Sheet.Id, canvas.Visual, filters, canvas.State);
            var row = (await canvas.Reader.ReadAsync(plan, cancellationToken)).Rows[0];
            causes.AddRange(canvas.Words(filters.Where((_, index) => Evaluator.Number(row[index]!) > 0)));
        }

        var own = canvas.Visual.Chart["NoDataText"].Text;
        var blamed = causes.DistinctBy(cause => (cause.Label, cause.Text)).ToImmutableArray();
        return new(own ?? (blamed.IsEmpty ? "There are no rows." : "Nothing passes the filters."), blamed);
    }

    // Queries may be spelled differently and come to the same, so that of the other mode runs too; only where somebody looks for it.
    private static async Task<bool> ModesDifferAsync(DrawingTask canvas, QueryPlan plan, CancellationToken cancellationToken)
    {
        if (canvas.State.Text.Value(StateKeys.Conformance) != "1")
        {
            return false;
        }

        var mode = canvas.State.Mode == ViewerMode.Intended ? ViewerMode.Faithful : ViewerMode.Intended;
        var (all, other) = (new QueryRequest { Take = ChartGroups.Most }, canvas with { State = canvas.State with { Mode = mode } });
        if (canvas.Plan(plan.Fields, all).IsSameAs(other.Plan(plan.Fields, all)))
        {
            return false;
        }

        var here = await canvas.AskAsync(plan.Fields, all, cancellationToken);
        var there = await other.AskAsync(plan.Fields, all, cancellationToken);
        return !here.Rows.Select(row => string.Join('|', row)).SequenceEqual(there.Rows.Select(row => string.Join('|', row)));
    }
}
