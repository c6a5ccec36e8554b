namespace QsGen.Tests.Institution.Generation;

/// <content>Rails, transfer templates, bundles, and what closes single legs.</content>
internal sealed partial class InstitutionGenerator
{
    private void DraftRails()
    {
        var count = _dice.Between(_size.Rails.Low, _size.Rails.High);
        var aggregating = _dice.Between(0, Math.Min(_size.AggregatingRails, count - 2));
        var taken = new HashSet<(string Type, string Role)>();
        for (var i = 0; i < count; i++)
        {
            var isAggregating = i >= count - aggregating;
            var isTwoLeg = _dice.Chance(isAggregating ? 0.7 : _twoLegShare);
            var source = Union();
            var destination = isTwoLeg ? Union() : [];
            var type = _dice.Pick(Types);
            if (source.Concat(destination).Any(role => taken.Contains((type, role))))
            {
                type = $"{type}_{i}x";
            }

            taken.UnionWith(source.Concat(destination).Select(role => (type, role)));
            var rail = new RailDraft
            {
                Name = Name(isAggregating ? "Sweep" : "Rail", i),
                Type = type,
                IsTwoLeg = isTwoLeg,
                IsAggregating = isAggregating,
                Source = source,
                Destination = destination,
            };
            rail.Direction = _dice.Pick(isAggregating ? ["Debit", "Credit"] : new[] { "Debit", "Credit", "Debit", "Credit", "Variable" });
            rail.Direction = isTwoLeg ? "Debit" : rail.Direction;
            rail.Keys.AddRange(_dice.Some(MetadataBank, _dice.Between(0, 3)));
            _draft.Rails.Add(rail);
        }
    }

    private List<string> Union() => _dice.Some(_draft.Roles, _dice.Chance(0.8) ? 1 : 2);

    private void DraftTemplates()
    {
        var ordinary = _draft.Rails.Where(rail => !rail.IsAggregating).ToList();
        var count = _dice.Between(_size.TransferTemplates.Low, _size.TransferTemplates.High);
        for (var i = 0; i < count; i++)
        {
            var template = NewTemplate();
            foreach (var leg in _dice.Some(ordinary, _dice.Between(1, 3)).Where(template.Takes))
            {
                template.Add(leg);
            }
        }
    }

    private TemplateDraft NewTemplate()
    {
        var template = new TemplateDraft
        {
            Name = Name("Cycle", _draft.Templates.Count),
            Key = _dice.Some(MetadataBank, _dice.Between(1, 2)),
        };
        _draft.Templates.Add(template);
        return template;
    }

    private void DraftBundles()
    {
        var ordinary = _draft.Rails.Where(rail => !rail.IsAggregating).ToList();
        foreach (var sweep in _draft.Rails.Where(rail => rail.IsAggregating))
        {
            foreach (var rail in _dice.Some(ordinary, _dice.Between(1, 3)))
            {
                Bundle(sweep, rail);
            }
        }
    }

    private void Bundle(RailDraft sweep, RailDraft rail)
    {
        var isDotted = rail.Templates.Count > 0 && _dice.Chance(0.3) && !rail.Templates[0].Contains('.');
        sweep.Bundles.Add(isDotted ? $"{rail.Templates[0]}.{rail.Name}" : _dice.Chance(0.7) ? rail.Name : rail.Type);
        rail.IsBundled = true;
    }

    private void CloseLeftovers()
    {
        var sweep = _draft.Rails.Find(rail => rail.IsAggregating);
        foreach (var rail in _draft.Rails.Where(rail => rail is { IsAggregating: false, IsTwoLeg: false, Templates.Count: 0 }))
        {
            if (rail.IsVariable || (sweep is null && !rail.IsBundled))
            {
                (_draft.Templates.Find(template => template.Takes(rail)) ?? NewTemplate()).Add(rail);
            }
            else if (!rail.IsBundled)
            {
                Bundle(sweep!, rail);
            }
        }
    }

    private EntityDraft Rail(RailDraft rail)
    {
        var entity = new EntityDraft().With("name", Text(rail.Name)).With("transfer_type", Text(rail.Type));
        if (rail.IsTwoLeg)
        {
            entity
                .With("source_role", Spell.Roles(_dice, rail.Source))
                .With("destination_role", Spell.Roles(_dice, rail.Destination))
                .With("expected_net", rail.Templates.Count == 0 ? Spell.Money(_dice, 0) : null);
        }
        else
        {
            entity.With("leg_role", Spell.Roles(_dice, rail.Source)).With("leg_direction", rail.Direction);
        }

        AddOrigins(entity, rail);
        entity
            .With("metadata_keys", rail.Keys.Count > 0 ? Spell.List(_dice, rail.Keys) : null)
            .With("posted_requirements", rail.Keys.Count > 0 && _dice.Chance(0.3) ? Spell.List(_dice, [rail.Keys[0]]) : null)
            .With("max_pending_age", _dice.Chance(_pendingShare) ? _dice.Pick(["PT4H", "PT12H", "PT24H", "P1D", "P2D", "P7D"]) : null)
            .With("max_unbundled_age", rail.IsBundled && _dice.Chance(0.4) ? _dice.Pick(["PT4H", "P1D", "P7D", "P14D", "P31D"]) : null)
            .With("aggregating", rail.IsAggregating ? Spell.True(_dice) : null)
            .With("cadence", rail.IsAggregating ? Cadence() : null)
            .With("bundles_activity", rail.IsAggregating ? Spell.List(_dice, rail.Bundles) : null)
            .With(
                "metadata_value_examples",
                rail.Keys.Count > 0 && _dice.Chance(0.3) ? $"{{{Text(rail.Keys[0])}: {Spell.List(_dice, ["One Two", "it's 3"])}}}" : null);
        return Describe(entity, $"Rail {rail.Name}");
    }

    private void AddOrigins(EntityDraft entity, RailDraft rail)
    {
        var roll = rail is { IsTwoLeg: true, IsAggregating: false } ? _dice.Between(0, 9) : 0;
        entity
            .With("origin", roll is >= 5 and <= 7 ? null : _dice.Pick(Origins))
            .With("source_origin", roll is >= 5 and <= 7 ? _dice.Pick(Origins) : null)
            .With("destination_origin", roll >= 5 ? _dice.Pick(Origins) : null);
    }

    private string Cadence() => _dice.Pick(
    [
        "intraday-2h", "intraday-4h", "intraday-6h", "daily-eod", "daily-bod", "weekly-mon", "weekly-fri",
        "monthly-eom", "monthly-bom", "monthly-15",
    ]);

    private EntityDraft Template(TemplateDraft template)
    {
        var completion = _dice.Between(0, 3) switch
        {
            0 => "business_day_end",
            1 => $"business_day_end+{_dice.Between(1, 7)}d",
            2 => "month_end",
            _ => "metadata.due_at",
        };
        return Describe(
            new EntityDraft()
                .With("name", Text(template.Name))
                .With("transfer_type", $"cycle_{_draft.Templates.IndexOf(template)}x")
                .With("expected_net", Spell.Money(_dice, 0))
                .With("transfer_key", Spell.List(_dice, template.Key))
                .With("completion", completion)
                .With("leg_rails", Spell.List(_dice, template.Legs.Select(leg => leg.Name))),
            $"Template {template.Name}");
    }
}
