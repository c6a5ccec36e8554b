return await QsGen.Cli.Launch.RunAsync(args);
