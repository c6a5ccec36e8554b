using System.Collections.Immutable;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>What the nodes of an app use, with the place of each use.</summary>
internal static class TreeUses
{
    /// <summary>Columns and calculated fields that visuals, filters, controls and defaults read, not looking into expressions.</summary>
    public static IEnumerable<TreeUse<FieldSource>> SourcesOf(App app)
    {
        foreach (var sheet in app.Sheets)
        {
            foreach (var visual in sheet.Visuals)
            {
                foreach (var slot in visual.Slots)
                {
                    yield return new(slot.Field.Source, TreePlace.Of(app, sheet, visual), visual.Origin);
                }
            }

            foreach (var control in sheet.Controls)
            {
                foreach (var source in SourcesOf(control))
                {
                    yield return new(source, $"{TreePlace.Of(app, sheet)}, {control.Describe()}", control.Origin);
                }
            }
        }

        foreach (var placed in app.PlacedGroups)
        {
            foreach (var filter in placed.Group.Filters)
            {
                yield return new(filter.Source, $"{TreePlace.Of(app, placed)}, {filter.Describe()}", filter.Origin);
            }
        }

        foreach (var parameter in app.Parameters.OfType<DateTimeParameter>())
        {
            if (parameter.Default.Column is { } column)
            {
                yield return new(column, $"{TreePlace.Of(app)}, parameter '{parameter.Name}'", parameter.Origin);
            }
        }
    }

    /// <summary>Datasets of all those, of declared calculated fields and of parameter mappings.</summary>
    public static IEnumerable<TreeUse<Dataset>> DatasetsOf(App app)
    {
        var sources = SourcesOf(app).Select(use => new TreeUse<Dataset>(use.Used.Dataset, use.Place, use.Origin));
        var calculated = app.CalculatedFields.Select(field =>
            new TreeUse<Dataset>(field.Dataset, $"{TreePlace.Of(app)}, calculated field '{field.Name}'", field.Origin));
        var mapped = app.Parameters.SelectMany(parameter => parameter.MappedTo.Select(mapping =>
            new TreeUse<Dataset>(mapping.Dataset, $"{TreePlace.Of(app)}, parameter '{parameter.Name}'", parameter.Origin)));
        return sources.Concat(calculated).Concat(mapped);
    }

    /// <summary>Datasets that the definition declares: those in use, in the order of <see cref="App.Datasets"/>.</summary>
    public static ImmutableArray<Dataset> UsedDatasets(this App app)
    {
        var used = DatasetsOf(app).Select(use => use.Used).ToHashSet();
        return [.. app.Datasets.Where(used.Contains)];
    }

    /// <summary>Parameters that controls set, filters and expressions read, and drills write.</summary>
    public static IEnumerable<TreeUse<Parameter>> ParametersOf(App app)
    {
        foreach (var sheet in app.Sheets)
        {
            foreach (var control in sheet.Controls.OfType<ParameterControl>())
            {
                yield return new(control.Parameter, $"{TreePlace.Of(app, sheet)}, {control.Describe()}", control.Origin);
            }

            foreach (var visual in sheet.Visuals)
            {
                foreach (var drill in visual.AllActions.OfType<Drill>())
                {
                    foreach (var write in drill.Writes)
                    {
                        yield return new(write.Target, $"{TreePlace.Of(app, sheet, visual)}, drill '{drill.Name}'", drill.Origin);
                    }
                }
            }
        }

        foreach (var placed in app.PlacedGroups)
        {
            foreach (var filter in placed.Group.Filters)
            {
                foreach (var parameter in filter.Parameters)
                {
                    yield return new(parameter, $"{TreePlace.Of(app, placed)}, {filter.Describe()}", filter.Origin);
                }
            }
        }

        foreach (var field in app.AllCalculatedFields)
        {
            foreach (var parameter in field.Parameters)
            {
                yield return new(parameter, $"{TreePlace.Of(app)}, calculated field '{field.Name}'", field.Origin);
            }
        }
    }

    private static ImmutableArray<FieldSource> SourcesOf(Control control) => control switch
    {
        ParameterDropdown dropdown => Existing(dropdown.Options.Column, dropdown.Cascade?.Match),
        FilterDropdown dropdown => Existing(dropdown.Cascade?.Match),
        _ => [],
    };

    private static ImmutableArray<FieldSource> Existing(params ReadOnlySpan<FieldSource?> sources)
    {
        var existing = ImmutableArray.CreateBuilder<FieldSource>();
        foreach (var source in sources)
        {
            if (source is not null)
            {
                existing.Add(source);
            }
        }

        return existing.DrainToImmutable();
    }
}
