using QsGen.Institution;
using QsGen.Institution.Format;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Writes an institution with the keys of newer releases wherever they can say it: without its prefix, with children, limits on
/// rails, hours at accounts.</summary>
internal sealed class OtherGrammar
{
    private readonly InstitutionModel _model;
    private readonly HashSet<RoleName> _shifted;
    private readonly YamlLines _lines = new();

    private OtherGrammar(InstitutionModel model)
    {
        var own = model.Accounts.Where(account => account.Scope is AccountScope.Internal).Select(account => account.Role).OfType<RoleName>()
            .Concat(model.AccountTemplates.Where(template => template.Scope is AccountScope.Internal).Select(template => template.Role));
        (_model, _shifted) = (model, [.. own.Intersect(model.RoleBusinessDayOffsets.Select(offset => offset.Role))]);
    }

    /// <summary>The whole file.</summary>
    public static string Write(InstitutionModel model) => new OtherGrammar(model).Write();

    private string Write()
    {
        var isNamed = _model.Persona is { Institution.Length: 2 };
        if (isNamed)
        {
            _lines.Entry(Keys.InstitutionName, Spelling.Text(_model.Persona!.Institution[0]))
                .Entry(Keys.InstitutionAcronym, Spelling.Text(_model.Persona.Institution[1]));
        }

        _lines.Items(Keys.Accounts, _model.Accounts, account =>
        {
            EntityWriter.Account(_lines, account);
            Shift(account.Scope is AccountScope.Internal ? account.Role : null);
        });
        _lines.Items(Keys.AccountTemplates, _model.AccountTemplates, template =>
        {
            EntityWriter.AccountTemplate(_lines, template);
            Shift(template.Role);
        });
        _lines.Items(Keys.Chains, Rows().ToValueList(), Chain);
        _lines.Items(Keys.LimitSchedules, _model.LimitSchedules, Limit);

        // The rest of the file as the other writer has it; sections may come in any order.
        return _lines + InstitutionWriter.Write(_model with
        {
            Accounts = [],
            AccountTemplates = [],
            Chains = [],
            LimitSchedules = [],
            RoleBusinessDayOffsets = _model.RoleBusinessDayOffsets.Where(offset => !_shifted.Contains(offset.Role)).ToValueList(),
            Persona = isNamed ? _model.Persona! with { Institution = [] } : _model.Persona,
        }).Replace($"instance: {_model.Instance}\n", "");
    }

    private void Shift(RoleName? role)
    {
        if (role is not null && _shifted.Contains(role))
        {
            var hours = _model.RoleBusinessDayOffsets.First(offset => offset.Role == role).Hours;
            _lines.Entry(Keys.BusinessDayOffset, FormattableString.Invariant($"{hours}"));
        }
    }

    // Members of a group that stand together are one row; entries below a parent that repeat a child keep the old form.
    private IEnumerable<List<ChainEntry>> Rows()
    {
        var row = new List<ChainEntry>();
        foreach (var entry in _model.Chains)
        {
            if (row.Count > 0 && !(entry.XorGroup is not null && entry.XorGroup == row[0].XorGroup))
            {
                yield return row;
                row = [];
            }

            row.Add(entry);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private void Chain(List<ChainEntry> row)
    {
        var first = row[0];
        var repeats = _model.Chains.GroupBy(entry => (entry.Parent, entry.Child)).Any(pair => pair.Count() > 1 && pair.Any(row.Contains));
        if (repeats || first.FanIn || row.Exists(entry => entry.Description != first.Description))
        {
            // Rows of several entries are never alone in their form here: each seed has other ones.
            Old(row);
            return;
        }

        var names = row.Select(entry => Spelling.Text(entry.Child.Value));
        var isOptional = row.Count == 1 && !first.Required;
        _lines.Entry(Keys.Parent, Spelling.Text(first.Parent.Value))
            .Entry(Keys.Children, isOptional ? $"[{{name: {names.First()}, optional: true}}]" : $"[{string.Join(", ", names)}]");
        if (row.Count > 1)
        {
            _lines.Entry(Keys.Choose, first.Required ? "exactly_one" : "at_most_one")
                .Entry(Keys.XorGroup, Spelling.Text(first.XorGroup!.Value));
        }

        _lines.Prose(Keys.Description, first.Description);
    }

    private void Old(List<ChainEntry> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            EntityWriter.Chain(_lines, row[i]);
            if (i + 1 < row.Count)
            {
                _lines.NextItem();
            }
        }
    }

    private void Limit(LimitSchedule limit)
    {
        var rails = _model.Rails.Where(rail => rail.TransferType == limit.TransferType).ToList();
        _lines.Entry(Keys.ParentRole, Spelling.Text(limit.ParentRole.Value));
        if (rails.Count == 1)
        {
            _lines.Entry(Keys.Rail, Spelling.Text(rails[0].Name.Value));
        }
        else
        {
            _lines.Entry(Keys.TransferType, Spelling.Text(limit.TransferType.Value));
        }

        _lines.Entry(Keys.Cap, ValueWords.Money(limit.Cap))
            .Entry(Keys.Direction, limit.Direction is LimitDirection.Inbound ? "Inbound" : "Outbound")
            .Prose(Keys.Description, limit.Description);
    }
}
