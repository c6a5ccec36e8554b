using System.Collections.Immutable;
using NodaTime;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads a whole document, as far as it can be read.</summary>
internal sealed class DocumentReader(YamlMapping root, FindingLog log, InstanceName? prefix, MoneyUnit? books)
{
    // Stands in while an institution with a broken prefix is checked further; such an institution is never handed out.
    private const string Placeholder = "institution";

    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ModelPath>> _places = new(StringComparer.Ordinal);

    /// <summary>The institution, with what could not be read left out.</summary>
    public RuleContext Read()
    {
        var map = new EntityReader(root, InstitutionFormat.Root, ModelPath.Root, log);
        var rails = ReadSection(map, Keys.Rails, InstitutionFormat.Rail, RailReader.Read);
        var offsets = new OffsetCollector(log);
        var persona = map.Optional<Persona?>(Keys.Persona, PersonaReader.Read, out var block) ? block : null;
        OthersReader.Read(map);
        var model = new InstitutionModel
        {
            Instance = ReadInstance(map),
            Accounts = ReadSection(
                map, Keys.Accounts, InstitutionFormat.Account, item => offsets.Take(item, AccountReader.ReadAccount(item))),
            AccountTemplates = ReadSection(
                map,
                Keys.AccountTemplates,
                InstitutionFormat.AccountTemplate,
                item => offsets.Take(item, AccountReader.ReadTemplate(item))),
            Rails = rails,
            TransferTemplates = ReadSection(map, Keys.TransferTemplates, InstitutionFormat.TransferTemplate, TemplateReader.ReadTemplate),
            Chains = ReadChains(map),
            LimitSchedules = ReadSection(
                map, Keys.LimitSchedules, InstitutionFormat.Limit, new LimitReader(rails, _unread).Read),
            Description = map.Optional<string>(Keys.Description, TextValues.Description, out var prose) ? prose : null,
            SeedHash = map.Optional<SeedHash>(Keys.SeedHash, ExtrasReader.Hashes, out var hashes) ? hashes : null,
            RoleBusinessDayOffsets = offsets.With(map.Optional<ValueList<RoleOffset>>(
                Keys.RoleBusinessDayOffsets, ExtrasReader.Offsets, out var byRole) ? byRole : []),
            Holidays = map.Optional<ValueList<LocalDate>>(Keys.Holidays, CalendarReader.Holidays, out var holidays) ? holidays : [],
            ExtraChecks = map.Optional<ValueList<ExtraCheck>>(Keys.ExtraChecks, ExtrasReader.Checks, out var checks) ? checks : [],
            AnomalyMinWindows = map.Optional<int>(Keys.AnomalyMinWindows, ThresholdReader.AnomalyWindows, out var windows)
                ? windows : InstitutionModel.UsualAnomalyWindows,
            Health = map.Optional<HealthBands>(Keys.Health, HealthReader.Bands, out var health) ? health : HealthBands.Default,
            Materiality = map.Optional<decimal>(Keys.Materiality, ThresholdReader.Materiality, out var materiality) ? materiality : 0,
            Currency = map.Optional<MoneyUnit>(Keys.Currency, CurrencyReader.Read, out var currency) ? currency! : MoneyUnit.Usd,
            Books = map.Optional<MoneyUnit>(Keys.Books, CurrencyReader.Read, out var named) ? books ?? named : books,
            Theme = map.Optional<ThemeBlock?>(Keys.Theme, ThemeReader.Read, out var theme) ? theme : null,
            Persona = NameReader.Read(map, persona),
        };
        return new(model, _places, _unread, log.IsBroken);
    }

    private InstanceName ReadInstance(EntityReader map)
    {
        if (prefix is not null && !map.Has(Keys.Instance))
        {
            map.Log.Add(WarningRules.PrefixElsewhere, map.Mapping, ModelPath.Root, "the file names no prefix for its tables");
            return prefix;
        }

        return new(map.Required<string>(Keys.Instance, ExtrasReader.Instance, out var instance, LoadRules.InstancePresent)
            ? instance! : Placeholder);
    }

    // An entry may name several children; each becomes an entry of the model, placed at the child.
    private ImmutableArray<ChainEntry> ReadChains(EntityReader map)
    {
        var reader = new ChainReader(map.Node(Keys.Chains));
        var rows = ReadSection(map, Keys.Chains, InstitutionFormat.Chain, reader.Read);
        _places[Keys.Chains] = [.. rows.SelectMany(row => row.Select(entry => entry.Path))];
        return [.. rows.SelectMany(row => row.Select(entry => entry.Item))];
    }

    private ImmutableArray<T> ReadSection<T>(EntityReader map, string key, EntityFormat format, Func<EntityReader, T?> read)
        where T : class
    {
        var path = map.Path.Key(key);
        switch (map.Node(key))
        {
            case null:
                return [];
            case YamlSequence list:
                return ReadItems(list, path, format, read);
            case var node:
                Unread.Collect(node, _unread);
                log.AddBroken(LoadRules.SectionIsList, node, path, $"'{key}' must be a list, not {node.Describe()}");
                return [];
        }
    }

    private ImmutableArray<T> ReadItems<T>(YamlSequence list, ModelPath path, EntityFormat format, Func<EntityReader, T?> read)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        var places = ImmutableArray.CreateBuilder<ModelPath>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (ReadItem(list.Items[i], path.Item(i), format, read) is { } item)
            {
                items.Add(item);
                places.Add(path.Item(i));
                CollectDoubtfulBundles(list.Items[i], path.Item(i));
            }
            else
            {
                Unread.Collect(list.Items[i], _unread);
            }
        }

        _places[path.LastKey!] = places.ToImmutable();
        return items.ToImmutable();
    }

    private void CollectDoubtfulBundles(YamlNode item, ModelPath path)
    {
        // What a rail sweeps is unknown when either key is broken, so that no rail may be called unbundled for certain.
        if ((log.IsBroken(path.Key(Keys.Aggregating)) || log.IsBroken(path.Key(Keys.BundlesActivity)))
            && (item as YamlMapping)?.Find(Keys.BundlesActivity) is { } bundles)
        {
            Unread.Collect(bundles.Value, _unread);
        }
    }

    private T? ReadItem<T>(YamlNode node, ModelPath path, EntityFormat format, Func<EntityReader, T?> read)
        where T : class
    {
        if (node is YamlMapping mapping)
        {
            return read(new(mapping, format, path, log));
        }

        log.AddBroken(LoadRules.ItemIsMapping, node, path, $"the {format.Title} must be a mapping, not {node.Describe()}");
        return null;
    }
}
