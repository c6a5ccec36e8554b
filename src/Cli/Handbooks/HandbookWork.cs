using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Database.Sessions;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Site;
using QsGen.Viewer.Capture;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Cli.Handbooks;

/// <summary>Builds the handbook of a deployment.</summary>
/// <param name="context">What the command touches.</param>
/// <param name="deployment">The deployment.</param>
/// <param name="named">What the person calls its institution.</param>
/// <param name="demo">The demo data for the figures.</param>
internal sealed class HandbookWork(CliContext context, InstitutionDeployment deployment, string named, DemoOptions demo)
{
    /// <summary>Builds the site.</summary>
    /// <param name="root">The program's commands.</param>
    /// <param name="settings">The keys of a stack's configuration.</param>
    /// <param name="choice">The pages and pictures that the person names.</param>
    /// <param name="remembered">The figures of an earlier build, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The site, and the figures to remember.</returns>
    /// <exception cref="InvalidInputException">AWS would refuse a definition.</exception>
    public async Task<(HandbookSite Site, string Figures)> BuildAsync(
        Command root, ImmutableArray<SettingFact> settings, HandbookChoice choice, string? remembered, CancellationToken cancellationToken)
    {
        var generator = new Lazy<DemoGenerator>(() => new(deployment.Institution, demo));
        await using var computed = new EmbeddedFigures(deployment.Institution, demo.Anchor, generator);
        var figures = new RememberedFigures(computed, KeyOf());
        figures.Read(remembered);
        if (figures.IsEmpty)
        {
            computed.Begin();
        }

        var facts = FactsReader.Read(context, deployment, named, root, settings);
        var site = await new SiteBuilder(facts, demo.Anchor, generator, figures, choice.Pictures, choice.Attachments)
            .BuildWholeAsync(choice.Pages, cancellationToken);
        return (site, figures.Write());
    }

    /// <summary>Takes pictures of sheets, over demo data that is made for them.</summary>
    /// <param name="root">The program's commands.</param>
    /// <param name="settings">The keys of a stack's configuration.</param>
    /// <param name="pictures">Where pictures go.</param>
    /// <param name="shots">Which sheets, and how large.</param>
    /// <param name="cancellationToken">Stops before the next one.</param>
    /// <returns>The files, as they are written.</returns>
    /// <exception cref="OperationFailedException">There is no browser, or a sheet can't be drawn.</exception>
    public async IAsyncEnumerable<string> TakePicturesAsync(
        Command root,
        ImmutableArray<SettingFact> settings,
        SheetPictureFolder pictures,
        PictureChoice shots,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var program = ChromiumProgram.Find(context.Configuration.Variable)
            ?? throw new OperationFailedException($"there is no Chromium on this machine. {ChromiumProgram.Remedy}");
        var file = Path.Combine(Path.GetTempPath(), $"qsgen-{Path.GetRandomFileName()}.duckdb");
        try
        {
            await PictureDatabase.MakeAsync(deployment.Institution, demo, new(file), cancellationToken);
            var facts = FactsReader.Read(context, deployment, named, root, settings);
            await using var reader = new DatabaseReader(new DuckDbUrl(file), context.Clock);
            var service = new ViewerService(new WatchedSource(() => [], () => facts.Definitions), reader, context.Clock);
            await using var host = await ViewerHost.StartAsync(
                service, new ViewerSettings(0, IPAddress.Loopback, null, []), cancellationToken);
            await using var capture = await ChromiumCapture.StartAsync(program, context.Clock, cancellationToken);
            await foreach (var taken in SheetCamera.TakeAsync(capture, host.Address, facts, pictures, shots, cancellationToken))
            {
                yield return taken;
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private string KeyOf()
    {
        var source = string.Create(
            CultureInfo.InvariantCulture,
            $"{ProgramVersion.Text}\n{DemoGenerator.Version}\n{DemoOptionsText.Of(demo)}\n{deployment.InstitutionYaml}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
    }
}
