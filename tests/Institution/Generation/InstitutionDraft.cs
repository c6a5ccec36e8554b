using System.Text;

namespace QsGen.Tests.Institution.Generation;

/// <summary>A generated institution on its way to YAML.</summary>
internal sealed class InstitutionDraft
{
    public EntityDraft Root { get; } = new();

    public List<(string Section, List<EntityDraft> Items)> Sections { get; } = [];

    public List<RailDraft> Rails { get; } = [];

    public List<TemplateDraft> Templates { get; } = [];

    public List<string> Roles { get; } = [];

    public List<string> AccountRoles { get; } = [];

    public List<string> TemplateRoles { get; } = [];

    public List<EntityDraft> Items(string section) => Sections.Find(candidate => candidate.Section == section).Items;

    public EntityDraft RailEntity(RailDraft rail) => Items("rails")[Rails.IndexOf(rail)];

    /// <summary>The YAML, in flow or block style.</summary>
    public string ToYaml(Dice dice)
    {
        var text = new StringBuilder(Root.Prefix);
        Append(text, Root, "");
        foreach (var (section, items) in Sections.Where(section => section.Items.Count > 0))
        {
            text.Append(section).Append(":\n");
            var isFlow = dice.Chance(0.3);
            foreach (var item in items)
            {
                text.Append("  - ").Append(item.Prefix);
                if (isFlow)
                {
                    text.Append('{').AppendJoin(", ", item.Entries.Select(entry => $"{entry.Key}: {entry.Yaml}")).Append("}\n");
                    continue;
                }

                // The first key stands on the line of the dash.
                var start = text.Length;
                Append(text, item, "    ");
                text.Remove(start, 4);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, EntityDraft entity, string indent)
    {
        foreach (var (key, yaml) in entity.Entries)
        {
            text.Append(indent).Append(key).Append(": ").Append(yaml).Append('\n');
        }
    }
}
