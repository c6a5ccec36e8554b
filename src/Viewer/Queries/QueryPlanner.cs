using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Queries;

/// <summary>Writes the queries of visuals: filters, groups, order and page all go to the database.</summary>
/// <param name="dashboard">The dashboard.</param>
/// <param name="datasets">Datasets by id.</param>
/// <param name="dialect">The engine.</param>
internal sealed class QueryPlanner(
    DashboardDefinition dashboard, IReadOnlyDictionary<string, EmittedDataset> datasets, SqlDialect dialect)
{
    /// <summary>What columns hold that are the same in all rows, by dataset identifier and column, as far as it was asked for.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, Constant>> Known { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, Constant>>.Empty;

    /// <summary>The planner once it has asked for the columns that fields of a visual read and that are the same in all rows.</summary>
    /// <exception cref="QueryException">The definition can't be asked for as it stands.</exception>
    public async Task<QueryPlanner> KnowingAsync(
        string sheet, VisualDefinition visual, ImmutableArray<FieldDefinition> fields, ViewState state, IRowReader reader,
        CancellationToken cancellationToken)
    {
        var (_, scope) = Planned(sheet, visual, fields, new QueryRequest(), state);
        var lone = scope.LoneRead;
        return lone.IsEmpty
            ? this
            : new(dashboard, datasets, dialect)
            {
                Known = Known.SetItem(scope.Identifier, await LoneValues.ReadAsync(lone, dialect, reader, cancellationToken)),
            };
    }

    /// <summary>A dataset under a state.</summary>
    /// <exception cref="QueryException">There is no such dataset.</exception>
    public DatasetScope Scope(string identifier, ViewState state) =>
        dashboard.Datasets.TryGetValue(identifier, out var id) && datasets.TryGetValue(id, out var dataset)
            ? new(
                dashboard, identifier, dataset, state, dialect,
                Known.GetValueOrDefault(identifier, ImmutableDictionary<string, Constant>.Empty))
            : throw new QueryException($"the dataset {identifier} is not among the definitions");

    /// <summary>A query for fields of a visual.</summary>
    /// <param name="sheet">The sheet's id.</param>
    /// <param name="visual">The visual.</param>
    /// <param name="fields">The fields wanted.</param>
    /// <param name="request">Order, page and what else.</param>
    /// <param name="state">What is chosen.</param>
    /// <exception cref="QueryException">The definition can't be asked for as it stands.</exception>
    public QueryPlan Plan(
        string sheet, VisualDefinition visual, ImmutableArray<FieldDefinition> fields, QueryRequest request, ViewState state) =>
        Planned(sheet, visual, fields, request, state).Plan;

    /// <summary>A query of one row: how many rows a visual that does not group has in all.</summary>
    /// <exception cref="QueryException">The definition can't be asked for as it stands.</exception>
    public SqlStatement PlanCount(string sheet, VisualDefinition visual, ViewState state)
    {
        var scope = Scope(visual, state);
        var source = new RowSource(scope);
        var rows = Rows(scope, source, AppliedFilter.Of(dashboard, sheet, visual.Id, scope));
        return new($"SELECT COUNT(*) FROM {rows} counted") { Values = scope.Bindings.Values };
    }

    /// <summary>A query of one row that says, for each of some filters of a visual, whether there is a row without it: 1 or 0.</summary>
    /// <exception cref="QueryException">The definition can't be asked for as it stands.</exception>
    public SqlStatement PlanCauses(string sheet, VisualDefinition visual, ImmutableArray<AppliedFilter> filters, ViewState state)
    {
        var scope = Scope(visual, state);
        var all = AppliedFilter.Of(dashboard, sheet, visual.Id, scope);
        var tests = filters.Select(left => $"(SELECT COUNT(*) FROM (SELECT 1 AS one FROM {new RowSource(scope).Build(
            all.Where(applied => applied.Group.Id != left.Group.Id).Select(applied => applied.Condition).OfType<Expression>())} r "
            + $"{dialect.Rows(0, 1)}) found)");
        return new($"SELECT {string.Join(",\n", tests)}{dialect.FromNothing}") { Values = scope.Bindings.Values };
    }

    private DatasetScope Scope(VisualDefinition visual, ViewState state) =>
        Scope(visual.Fields.First(field => field.Dataset.Length > 0).Dataset, state);

    private (QueryPlan Plan, DatasetScope Scope) Planned(
        string sheet, VisualDefinition visual, ImmutableArray<FieldDefinition> fields, QueryRequest request, ViewState state)
    {
        try
        {
            return Written(sheet, visual, fields, request, state);
        }
        catch (ExpressionException exception)
        {
            throw new QueryException(exception.Message);
        }
    }

    private (QueryPlan Plan, DatasetScope Scope) Written(
        string sheet, VisualDefinition visual, ImmutableArray<FieldDefinition> fields, QueryRequest request, ViewState state)
    {
        if (fields.FirstOrDefault(field => field.Dataset.Length > 0)?.Dataset is not { } identifier)
        {
            throw new QueryException("has no field that names a dataset");
        }

        if (fields.FirstOrDefault(field => field.Dataset.Length > 0 && field.Dataset != identifier) is { } stranger)
        {
            throw new QueryException($"has fields of two datasets, {identifier} and {stranger.Dataset}");
        }

        var scope = Scope(identifier, state);
        var filters = AppliedFilter.Of(dashboard, sheet, visual.Id, scope);
        var source = new RowSource(scope);
        var columns = fields.Select(field => FieldSql(scope, source, Counted(field, fields, state.Mode), request.Others))
            .ToImmutableArray();
        var isGrouped = fields.Any(field => field.Role != FieldRole.Plain);
        var groups = fields.Zip(columns).Where(pair => pair.First.Role == FieldRole.Dimension)
            .Select(pair => pair.Second.AsValue).ToList();
        var order = Order(scope, source, fields, columns, request.Sorts);
        var having = Having(scope, source, filters);
        var rows = Rows(scope, source, filters);
        var selected = columns.Select((column, index) => $"{column.AsValue} AS c{index}").ToList();
        if (request.Counts && isGrouped)
        {
            selected.Add("COUNT(*) OVER () AS all_rows");
        }

        var text = $"SELECT {string.Join(", ", selected)}\nFROM {rows} shown"
            + (isGrouped && groups.Count > 0 ? $"\nGROUP BY {string.Join(", ", groups.Distinct())}" : "")
            + having
            + (order.Count > 0 ? $"\nORDER BY {string.Join(", ", order)}" : "")
            + (request.Take is { } take ? $"\n{dialect.Rows(request.Skip, take)}" : "");
        var plan = new QueryPlan(
            new SqlStatement(text) { Values = scope.Bindings.Values }, fields, [.. columns.Select(column => column.Type)], filters);
        return (plan, scope);
    }

    // QuickSight was seen to count different values of a text that is a dimension of the visual too.
    private static FieldDefinition Counted(FieldDefinition field, ImmutableArray<FieldDefinition> fields, ViewerMode mode) =>
        mode == ViewerMode.Faithful && field is { Role: FieldRole.Measure, Aggregation: "COUNT" }
            && fields.Any(other => other.Role == FieldRole.Dimension && other.Column == field.Column)
            ? field with { Aggregation = "DISTINCT_COUNT" }
            : field;

    private static SqlExpression FieldSql(DatasetScope scope, RowSource source, FieldDefinition field, ImmutableArray<OtherBucket> others)
    {
        if (field.IsExpression)
        {
            return source.Aggregate(scope.Read(field.Id, field.Column));
        }

        var resolved = scope.Resolve(field.Column);
        if (field.Role == FieldRole.Measure && FunctionKinds.AggregatesItself(resolved))
        {
            return source.Aggregate(resolved);
        }

        var item = source.Field(field.Column);
        if (field.Role == FieldRole.Measure)
        {
            return source.Writer(source.Field).Aggregate(field.Aggregation!, item, field.Percentile ?? 50);
        }

        if (field.Granularity is { } granularity)
        {
            return new(scope.Dialect.StartOf(Times.Unit(granularity), item.AsValue), ResultType.Time);
        }

        // What a limit cut off is one group, computed from its rows.
        return others.FirstOrDefault(bucket => bucket.Field == field) is { } kept ? item with { Sql = kept.Condition(scope, item) } : item;
    }

    // Ties are broken by what is shown, so that pages never overlap.
    private static List<string> Order(
        DatasetScope scope, RowSource source, ImmutableArray<FieldDefinition> fields, ImmutableArray<SqlExpression> columns,
        ImmutableArray<SortRule> sorts)
    {
        var order = new List<string>();
        foreach (var sort in sorts)
        {
            var index = fields.IndexOf(sort.Field);
            var sql = index >= 0 ? $"c{index}" : FieldSql(scope, source, sort.Field, []).AsValue;
            order.Add($"{sql} {(sort.IsDescending ? "DESC" : "ASC")} NULLS LAST");
        }

        for (var index = 0; index < fields.Length; index++)
        {
            if (fields[index].Role != FieldRole.Measure && sorts.All(sort => sort.Field != fields[index])
                && columns[index].Type != ResultType.Null)
            {
                order.Add($"c{index} ASC NULLS LAST");
            }
        }

        return order;
    }

    private static string Having(DatasetScope scope, RowSource source, ImmutableArray<AppliedFilter> filters)
    {
        var conditions =
            from applied in filters
            where applied.Condition is null
            from filter in applied.Filters
            where filter.Kind != "TopBottomFilter"
            let function = filter.Body["AggregationFunction"]
            let name = function["NumericalAggregationFunction"]["SimpleNumericalAggregation"].Text
                ?? function["SimpleNumericalAggregation"].Text ?? function["CategoricalAggregationFunction"].Text ?? "SUM"
            let writer = source.Writer(source.Field)
            let aggregate = writer.Aggregate(name, source.Field(filter.Column))
            let condition = FilterExpressions.Of(filter, scope.State)
            where condition is not null
            select source.Writer(_ => aggregate).Write(scope.Simplify(condition)).AsCondition;
        var list = conditions.ToList();
        return list.Count == 0 ? "" : $"\nHAVING {string.Join(" AND ", list)}";
    }

    // What is left of the dataset's rows, of the best so many only where a filter says so.
    private string Rows(DatasetScope scope, RowSource source, ImmutableArray<AppliedFilter> filters)
    {
        var conditions = filters.Select(applied => applied.Condition).OfType<Expression>().ToList();
        var rows = source.Build(conditions);
        foreach (var filter in filters.SelectMany(applied => applied.Filters).Where(filter => filter.Kind == "TopBottomFilter"))
        {
            var limit = filter.Body["Limit"].Whole
                ?? (filter.Body["ParameterName"].Text is { } name
                    && FilterExpressions.ParameterOf(filter, scope.State, name).Values.FirstOrDefault() is decimal number
                    ? (int)number
                    : 10);
            var column = source.Field(filter.Column).AsValue;
            var keys = filter.Body["AggregationSortConfigurations"].Items.Select(sort =>
            {
                var function = sort["AggregationFunction"]["NumericalAggregationFunction"]["SimpleNumericalAggregation"].Text ?? "SUM";
                var item = source.Writer(source.Field).Aggregate(function, source.Field(sort["Column"]["ColumnName"].Required));
                return $"{item.AsValue} {(sort["SortDirection"].Text == "ASC" ? "ASC" : "DESC")} NULLS LAST";
            }).Append($"{column} ASC").ToList();
            rows = source.Build(conditions);
            rows = $"(SELECT * FROM {rows} ranked WHERE {column} IN (SELECT {column} FROM {rows} ranking GROUP BY {column} "
                + $"ORDER BY {string.Join(", ", keys)} {dialect.Rows(0, limit)}))";
        }

        return rows;
    }
}
