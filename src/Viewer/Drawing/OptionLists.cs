using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>Asks for what lists offer: the values of a column, in order, that fit the controls that it follows.</summary>
internal static class OptionLists
{
    private const int Most = 200;

    /// <summary>The options of a control that match what was typed.</summary>
    /// <exception cref="QueryException">The definition names no column for it.</exception>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public static async Task<OptionsFrame> AskAsync(
        DashboardDefinition dashboard, SheetDefinition sheet, ControlDefinition control, ViewState state, string search,
            QueryPlanner planner,
        IRowReader reader, CancellationToken cancellationToken)
    {
        if (control.Body["SelectableValues"]["Values"] is { Exists: true } values)
        {
            var matching = values.Texts.Where(value => value.Contains(search, StringComparison.OrdinalIgnoreCase)).ToList();
            return new([.. matching.Take(Most).Select(value => new ControlOption(value, value))], matching.Count > Most);
        }

        var link = control.Body["SelectableValues"]["LinkToDataSetColumn"];
        var filter = control.Filter is { } id ? dashboard.Filter(id)?.Filter : null;
        var (dataset, column) = link.Exists ? (link["DataSetIdentifier"].Required, link["ColumnName"].Required)
            : filter is not null ? (filter.Dataset, filter.Column)
            : throw new QueryException($"the control {control.Id} has no source for its values");
        var statement = Statement(planner.Scope(dataset, state), column, Conditions(sheet, control, state), search);
        var rows = (await reader.ReadAsync(statement, cancellationToken)).Rows;
        return new([.. rows.Take(Most).Select(row => Option(row[0]!, row.ElementAtOrDefault(1) as string))], rows.Length > Most);
    }

    private static SqlStatement Statement(DatasetScope scope, string column, IEnumerable<Expression> conditions, string search)
    {
        try
        {
            var source = new RowSource(scope);
            var value = source.Field(column).AsValue;
            var name = NameOf(scope, column);
            var named = name is null ? null : source.Field(name).AsValue;
            var wanted = conditions.Append(new Call("isnotnull", [new FieldReference(column)], null, null)).Select(scope.Simplify).ToList();
            if (search.Length > 0)
            {
                var found = Contains(column, search);
                wanted.Add(scope.Simplify(name is null ? found : new Binary("OR", found, Contains(name, search))));
            }

            var rows = source.Build(wanted);
            var list = named is null ? $"SELECT DISTINCT {value} AS c0" : $"SELECT {value} AS c0, MAX({named}) AS c1";
            var groups = named is null ? "" : $" GROUP BY {value}";
            return new($"{list} FROM {rows} shown{groups} ORDER BY c0 {scope.Dialect.Rows(0, Most + 1)}")
            {
                Values = scope.Bindings.Values,
            };
        }
        catch (ExpressionException exception)
        {
            throw new QueryException(exception.Message);
        }
    }

    // The column that names what an id stands for: of account_id account_name.
    private static string? NameOf(DatasetScope scope, string column) =>
        column.EndsWith("_id", StringComparison.Ordinal) && $"{column[..^3]}_name" is var name && scope.Has(name) ? name : null;

    private static Call Contains(string column, string search) => new(
        "contains",
        [new Call("tostring", [new FieldReference(column)], null, null), new Constant(search), new Constant("CASE_INSENSITIVE")],
        null,
        null);

    private static IEnumerable<Expression> Conditions(SheetDefinition sheet, ControlDefinition control, ViewState state)
    {
        foreach (var (source, column) in ControlDrawer.Cascade(sheet, control))
        {
            if (source.Parameter is { } name && state.Parameters.GetValueOrDefault(name) is { } parameter)
            {
                yield return parameter.AsExpression is Values list
                    ? new Call("in", [new FieldReference(column), list], null, null)
                    : new Binary("=", new FieldReference(column), parameter.AsExpression);
            }
            else if (source.Filter is { } id && state.Text.Values(StateKeys.Filter + id) is { } chosen
                && chosen is not [StateKeys.AllValues])
            {
                yield return new Call(
                    "in", [new FieldReference(column), new Values([.. chosen.Select(value => new Constant(value))])], null, null);
            }
        }
    }

    private static ControlOption Option(object value, string? name)
    {
        var text = value switch
        {
            DateTime time => TimeText.Write(LocalDateTime.FromDateTime(time)),
            string words => words,
            _ => FieldFormat.Raw(Evaluator.Number(value)),
        };
        return new(text, name is null || name.Length == 0 || name == text ? text : $"{name} ({text})");
    }
}
